import { execFile } from "node:child_process";
import { access, constants, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { isAtLeast, minimumVersion, parseVersion } from "./release";
import { messageOf } from "./steps";

export function pathFolders(env: NodeJS.ProcessEnv): string[] {
  return (env["PATH"] ?? "").split(delimiter).filter(Boolean);
}

/** Every executable of that name, in order. */
export async function executables(name: string, folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const file = join(folder, name);
    if (!found.includes(file) && (await isExecutable(file))) {
      found.push(file);
    }
  }
  return found;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Why an executable cannot be used, or undefined if it can. */
export async function unfitness(executable: string): Promise<string | undefined> {
  // Asked in an empty home, because even this command reads the user's settings and looks for updates.
  const home = await mkdtemp(join(tmpdir(), "palisade-cli-"));
  try {
    const { stdout } = await promisify(execFile)(executable, ["version"], {
      env: { HOME: home, PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true" },
      timeout: 30_000,
    });
    const version = parseVersion(stdout);
    if (version === undefined) {
      return `"${executable} version" prints ${JSON.stringify(stdout.trim())}, which is no version`;
    }
    return isAtLeast(version, minimumVersion)
      ? undefined
      : `${executable} is ${version}; at least ${minimumVersion} is needed, which first takes a severity with a policy violation`;
  } catch (error) {
    return `"${executable} version" fails: ${messageOf(error).trim()}`;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
