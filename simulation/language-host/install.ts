import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Makes the stand-in as one executable file. Its libraries are in it, because the engine starts it for every command:
 * it is there in a quarter of the time that loading TypeScript and the libraries one by one takes.
 */
export async function installLanguageHost(file: string): Promise<void> {
  await build({
    entryPoints: [join(__dirname, "main.ts")],
    outfile: file,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    legalComments: "none",
    logLevel: "error",
  });
  await chmod(file, 0o755);
}
