import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Puts the stand-in where the engine looks for a language host after the folder of its own executable: among the
 * plugins of a Pulumi home. One file with its libraries in it starts in a third of the time that loading them takes.
 *
 * @param pulumiHome The PULUMI_HOME that the engine will run with.
 */
export async function installLanguageHost(pulumiHome: string): Promise<string> {
  const folder = join(pulumiHome, "plugins", "language-nodejs-v0.0.0-standin");
  const file = join(folder, "pulumi-language-nodejs");
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(__dirname, "main.ts")],
    outfile: file,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    logLevel: "error",
    legalComments: "none",
  });
  await chmod(file, 0o755);
  return file;
}
