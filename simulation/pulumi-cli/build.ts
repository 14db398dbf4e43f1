import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const command = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";

/** The Go command's own report of what it lacks can be long. */
const maxBuffer = 64 * 1024 * 1024;

export async function hasGo(env: NodeJS.ProcessEnv): Promise<boolean> {
  return run("go", ["version"], { env }).then(
    () => true,
    () => false,
  );
}

/** Builds the engine and CLI, without language hosts, into `bin/pulumi` of a folder. */
export async function buildFromModule(
  version: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const module = join(folder, "module");
  const bin = join(folder, "bin");
  await mkdir(module, { recursive: true });
  await mkdir(bin, { recursive: true });
  const go = (...args: string[]): Promise<unknown> =>
    run("go", args, { cwd: module, maxBuffer, env: { ...env, GOWORK: "off" } });
  await go("mod", "init", "palisade.invalid/pulumi");
  await go("get", `${command}@v${version}`);
  const stamp = `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${version}`;
  await go("build", "-ldflags", stamp, "-o", join(bin, "pulumi"), command);
  await rm(module, { recursive: true });
}
