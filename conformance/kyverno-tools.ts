import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { cacheFolder } from "../simulation/cache-folder";
import { withLock } from "../simulation/pulumi-cli/lock";
import { messageOf } from "../simulation/pulumi-cli/steps";

const run = promisify(execFile);

/** The module that pins Kyverno, and the program in it. */
const source = join(__dirname, "kyverno");

/** What is built of it: our program, and Kyverno's own command line. */
const packages = {
  judge: ".",
  cli: "github.com/kyverno/kyverno/cmd/cli/kubectl-kyverno",
} as const;

/** Paths of executables. */
export type KyvernoTools = Readonly<Record<keyof typeof packages, string>>;

/** Tells each step that takes time. */
type Log = (line: string) => void;

const toStandardError: Log = (line) => {
  process.stderr.write(`    ${line}\n`);
};

let provided: Promise<KyvernoTools> | undefined;

/** Builds what is not built yet, into the cache folder. A change to the sources builds again what they are part of. */
export function provideKyverno(log: Log = toStandardError): Promise<KyvernoTools> {
  provided ??= (async () => {
    const pins = await digest((name) => name.startsWith("go."));
    const all = await digest(() => true);
    return { cli: await provide("cli", pins, log), judge: await provide("judge", all, log) };
  })();
  return provided;
}

async function provide(name: keyof typeof packages, key: string, log: Log): Promise<string> {
  const cache = join(cacheFolder(), "kyverno");
  const executable = join(cache, `${name}-${key}`);
  await mkdir(cache, { recursive: true });
  await withLock(
    `${executable}.lock`,
    (holder) => {
      log(`Kyverno: process ${holder} is building it already; waiting for that …`);
    },
    async () => {
      if (!(await exists(executable))) await build(name, executable, cache, log);
    },
  );
  return executable;
}

/** Builds beside the place and moves what is whole into it. What earlier sources left is removed. */
async function build(
  name: keyof typeof packages,
  executable: string,
  cache: string,
  log: Log,
): Promise<void> {
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  log(`Kyverno: building ${packages[name]} (some 6 minutes on 2 cores the first time) …`);
  const timer = setInterval(() => {
    log(`Kyverno: building ${packages[name]}, ${seconds()} s so far …`);
  }, 30_000);
  const folder = await mkdtemp(join(cache, ".unfinished-"));
  try {
    const made = join(folder, name);
    await run("go", ["build", "-trimpath", "-ldflags", "-s -w", "-o", made, packages[name]], {
      cwd: source,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, GOWORK: "off" },
    }).catch((error: unknown) => {
      throw new Error(
        `Kyverno could not be built: ${messageOf(error).trim()}\n` +
          "Install Go 1.26 (https://go.dev/dl/) with access to its module proxy, and run this again.",
        { cause: error },
      );
    });
    for (const old of await readdir(cache)) {
      if (old.startsWith(`${name}-`) && !old.endsWith(".lock")) await rm(join(cache, old));
    }
    await rename(made, executable);
    log(`Kyverno: building ${packages[name]}: done in ${seconds()} s`);
  } finally {
    clearInterval(timer);
    await rm(folder, { recursive: true, force: true });
  }
}

async function digest(included: (name: string) => boolean): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(source)).filter(included).sort()) {
    hash.update(name).update(await readFile(join(source, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
