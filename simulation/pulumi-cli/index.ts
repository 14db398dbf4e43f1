import { access, mkdir, mkdtemp, readdir, realpath, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { cacheFolder } from "../cache-folder";
import { buildFromModule, hasGo } from "./build";
import { Unreachable, downloadRelease, releaseUrl } from "./download";
import { executables, pathFolders, unfitness } from "./find";
import { withLock } from "./lock";
import { pinnedVersion } from "./release";
import { messageOf, step } from "./steps";
import type { Log } from "./steps";

export interface PulumiCli {
  /** The absolute path of `pulumi`. */
  readonly executable: string;
  /** The official `pulumi-language-nodejs`, where there is one beside the CLI or on PATH. */
  readonly languageHost: string | undefined;
}

export interface ProvideOptions {
  /** Told each step that takes time. @default silent */
  readonly log?: Log;
  /** @default this process's environment */
  readonly env?: NodeJS.ProcessEnv;
  /** Where releases are published. @default Pulumi's own archive */
  readonly baseUrl?: string;
}

/**
 * Finds a Pulumi CLI, or makes one: PALISADE_PULUMI_CLI if it is set, then PATH, `~/.pulumi/bin` and our own cache; else
 * the pinned release is downloaded, or built from its Go module where that host cannot be reached.
 */
export async function providePulumi(options: ProvideOptions = {}): Promise<PulumiCli> {
  const { env = process.env, baseUrl = releaseUrl, log = () => undefined } = options;
  const home = env["HOME"] ?? homedir();
  const cache = join(cacheFolder(env), "pulumi");
  const cached = join(cache, pinnedVersion);

  const named = env["PALISADE_PULUMI_CLI"];
  if (named) {
    const reason = await unfitness(named);
    if (reason !== undefined) {
      throw new Error(`PALISADE_PULUMI_CLI: ${reason}`);
    }
    return withLanguageHost(named, env);
  }

  const folders = [...pathFolders(env), join(home, ".pulumi", "bin"), cached];
  for (const executable of await executables("pulumi", folders)) {
    const reason = await unfitness(executable);
    if (reason === undefined) {
      return withLanguageHost(executable, env);
    }
    log(`Pulumi CLI: passed over: ${reason}`);
  }

  await mkdir(cache, { recursive: true });
  const executable = join(cached, "pulumi");
  await withLock(
    `${cached}.lock`,
    (holder) => {
      log(`Pulumi CLI: process ${holder} is making it already; waiting for that …`);
    },
    async () => {
      // Another process may have made it while we waited.
      if ((await exists(executable)) && (await unfitness(executable)) === undefined) {
        return;
      }
      await makePulumi(cache, { env, baseUrl, log });
    },
  );
  return withLanguageHost(executable, env);
}

/** Makes the pinned CLI in a folder of its own, and puts it in its place only when it is whole. */
async function makePulumi(cache: string, options: Required<ProvideOptions>): Promise<void> {
  const unfinished = `.${pinnedVersion}-`;
  for (const name of await readdir(cache)) {
    if (name.startsWith(unfinished)) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
  const folder = await mkdtemp(join(cache, unfinished));
  const made = join(folder, "bin");
  const place = join(cache, pinnedVersion);
  try {
    await fetchOrBuild(folder, options);
    const reason = await unfitness(join(made, "pulumi"));
    if (reason !== undefined) {
      throw new Error(`The Pulumi CLI that was made does not work: ${reason}`);
    }
    await rm(place, { recursive: true, force: true });
    await rename(made, place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchOrBuild(
  folder: string,
  { env, baseUrl, log }: Required<ProvideOptions>,
): Promise<void> {
  const unreachable = await step(log, `downloading ${pinnedVersion} from ${baseUrl}`, () =>
    downloadRelease(baseUrl, pinnedVersion, folder),
  ).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Unreachable) {
        return error.message;
      }
      throw new Error(`${messageOf(error)}. Nothing was installed. ${installIt}.`);
    },
  );
  if (unreachable === undefined) {
    return;
  }
  log(`Pulumi CLI: not downloaded: ${unreachable}`);
  if (!(await hasGo(env))) {
    throw new Error(
      `There is no Pulumi CLI, and none can be made: ${unreachable}, and Go is not installed to build it. ` +
        `${installIt}, or Go 1.25 or later (https://go.dev/dl/), and run this again.`,
    );
  }
  await step(log, `building ${pinnedVersion} from its Go module (some 4 minutes on 2 cores)`, () =>
    buildFromModule(pinnedVersion, folder, env),
  ).catch((error: unknown) => {
    throw new Error(
      `There is no Pulumi CLI, and it could not be built: ${messageOf(error).trim()}\n` +
        `${installIt}, or Go 1.25 or later with access to its module proxy, and run this again.`,
    );
  });
}

const installIt = "Install Pulumi (https://www.pulumi.com/docs/install/)";

async function withLanguageHost(executable: string, env: NodeJS.ProcessEnv): Promise<PulumiCli> {
  // Where the engine itself looks: beside the file that a link leads to, then on PATH.
  const beside = dirname(await realpath(executable));
  const [languageHost] = await executables("pulumi-language-nodejs", [beside, ...pathFolders(env)]);
  return { executable, languageHost };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
