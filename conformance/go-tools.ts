import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { cacheFolder } from "../simulation/cache-folder";
import { withLock } from "../simulation/pulumi-cli/lock";
import { messageOf } from "../simulation/pulumi-cli/steps";

const run = promisify(execFile);

/** A program that Go builds from a module of this checkout, which pins it. */
export interface GoTool {
  /** What it is part of, for people: "Kyverno". */
  readonly project: string;
  /** The folder of its own in the cache. */
  readonly folder: string;
  /** The name of its file there. No other tool of the folder may have a name that begins with it and a hyphen. */
  readonly name: string;
  /** The folder of the module. */
  readonly module: string;
  /** Its package: "." for one of the module's own. */
  readonly package: string;
  /** Values that the linker writes into it, by the name of the variable. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Build tags: parts of it that are left out. */
  readonly tags?: readonly string[];
  /** How long it takes on 2 cores where nothing is compiled yet: "some 6 minutes". */
  readonly takes: string;
}

/** Tells each step that takes time. */
type Log = (line: string) => void;

const toStandardError: Log = (line) => {
  process.stderr.write(`    ${line}\n`);
};

const provided = new Map<string, Promise<string>>();

/** Builds the tool into the cache folder if it is not there yet, and returns its path. */
export function provideGoTool(tool: GoTool, log: Log = toStandardError): Promise<string> {
  const key = `${tool.folder}/${tool.name}`;
  const providing = provided.get(key) ?? provide(tool, log);
  provided.set(key, providing);
  return providing;
}

/** Where the tool is or will be. A change to what it is made of gives another place. */
async function placeOf(tool: GoTool): Promise<string> {
  const included = tool.package === "." ? () => true : (name: string) => name.startsWith("go.");
  const key = await digest(tool, included);
  return join(cacheFolder(), tool.folder, `${tool.name}-${key}`);
}

async function provide(tool: GoTool, log: Log): Promise<string> {
  const executable = await placeOf(tool);
  const cache = join(cacheFolder(), tool.folder);
  await mkdir(cache, { recursive: true });
  await withLock(
    `${executable}.lock`,
    (holder) => {
      log(`${tool.project}: process ${holder} is building it already; waiting for that …`);
    },
    async () => {
      if (!(await exists(executable))) await build(tool, executable, cache, log);
    },
  );
  return executable;
}

/** Builds beside the place and moves what is whole into it. What earlier sources left is removed. */
async function build(tool: GoTool, executable: string, cache: string, log: Log): Promise<void> {
  const { project, name, package: path } = tool;
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  log(`${project}: building ${path} (${tool.takes} on 2 cores the first time) …`);
  const timer = setInterval(() => {
    log(`${project}: building ${path}, ${seconds()} s so far …`);
  }, 30_000);
  const folder = await mkdtemp(join(cache, ".unfinished-"));
  try {
    const made = join(folder, name);
    const flags = ["-trimpath", ...tagFlags(tool), "-ldflags", linkerFlags(tool)];
    await run("go", ["build", ...flags, "-o", made, path], {
      cwd: tool.module,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, GOWORK: "off" },
    }).catch((error: unknown) => {
      throw new Error(
        `${project} could not be built: ${messageOf(error).trim()}\n` +
          "Install Go 1.26 (https://go.dev/dl/) with access to its module proxy, and run this again.",
        { cause: error },
      );
    });
    for (const old of await readdir(cache)) {
      if (old.startsWith(`${name}-`) && !old.endsWith(".lock")) await rm(join(cache, old));
    }
    await rename(made, executable);
    log(`${project}: building ${path}: done in ${seconds()} s`);
  } finally {
    clearInterval(timer);
    await rm(folder, { recursive: true, force: true });
  }
}

function tagFlags({ tags }: GoTool): readonly string[] {
  return tags === undefined ? [] : ["-tags", tags.join(",")];
}

function linkerFlags({ variables = {} }: GoTool): string {
  return ["-s -w", ...Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`)].join(
    " ",
  );
}

async function digest(tool: GoTool, included: (name: string) => boolean): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(tool.module)).filter(included).sort()) {
    hash.update(name).update(await readFile(join(tool.module, name)));
  }
  // Only what every build has had since the first is left out of the key.
  if (tool.variables !== undefined) hash.update(linkerFlags(tool));
  for (const flag of tagFlags(tool)) hash.update(flag);
  return hash.digest("hex").slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
