import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { cacheFolder } from "../simulation/cache-folder";
import { withLock } from "../simulation/pulumi-cli/lock";
import { messageOf } from "../simulation/pulumi-cli/steps";

const run = promisify(execFile);

/** A program, and what it needs in its environment. */
export interface Program {
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The sysdig of the distribution: the one on the PATH, or else its package, unpacked into the cache folder. Nothing is
 * installed on the machine, and no rights of root are needed: apt keeps its lists and archives in a folder of ours.
 *
 * @throws where there is none and apt cannot fetch it
 */
export async function provideSysdig(): Promise<Program> {
  const onPath = { command: "sysdig", env: process.env };
  if (await runs(onPath)) return onPath;
  const root = join(cacheFolder(), "sysdig");
  await mkdir(cacheFolder(), { recursive: true });
  await withLock(
    `${root}.lock`,
    (holder) => process.stderr.write(`    sysdig: process ${holder} is fetching it; waiting …\n`),
    async () => {
      if (!(await exists(root))) await fetchPackage(root);
    },
  );
  // The folder of the libraries is called by the architecture.
  const libraries = (await readdir(join(root, "usr/lib")))
    .filter((name) => name.endsWith("-linux-gnu"))
    .map((name) => join(root, "usr/lib", name));
  const unpacked = {
    command: join(root, "usr/bin/sysdig"),
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(":") },
  };
  if (await runs(unpacked)) return unpacked;
  throw new Error(`sysdig in ${root} does not run. Remove that folder and try again.`);
}

async function fetchPackage(root: string): Promise<void> {
  process.stderr.write("    sysdig: fetching the distribution's package (some 10 seconds) …\n");
  const scratch = await mkdtemp(`${root}-`);
  const lists = join(scratch, "lists");
  const archives = join(scratch, "cache/archives");
  const apt = (...args: readonly string[]) =>
    run("apt-get", [
      ...[
        "-q",
        "-y",
        "-o",
        `Dir::State::Lists=${lists}`,
        "-o",
        `Dir::Cache=${join(scratch, "cache")}`,
      ],
      // The lock would be that of the machine's own packages, which are only read.
      ...["-o", "Debug::NoLocking=1", ...args],
    ]);
  try {
    for (const folder of [lists, archives])
      await mkdir(join(folder, "partial"), { recursive: true });
    await apt("update");
    await apt("--download-only", "--no-install-recommends", "install", "sysdig");
    const unpacked = join(scratch, "root");
    for (const file of await readdir(archives)) {
      if (file.endsWith(".deb")) await run("dpkg-deb", ["-x", join(archives, file), unpacked]);
    }
    await rename(unpacked, root);
  } catch (error) {
    throw new Error(
      `sysdig is not on the PATH, and apt cannot fetch it: ${messageOf(error)}\n` +
        "Falco's conditions are compiled by it. Install it, or run this on Debian or Ubuntu with its package sources in reach.",
      { cause: error },
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function runs({ command, env }: Program): Promise<boolean> {
  return run(command, ["--version"], { env }).then(
    () => true,
    () => false,
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
