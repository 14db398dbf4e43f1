import { execFile } from "node:child_process";

/** What a tool said, and whether it was content. */
interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a tool that judges by its exit code. */
export function runTool(tool: string, args: readonly string[], folder: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(tool, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (error === null) resolve({ ok: true, output });
      else if (typeof error.code === "number") resolve({ ok: false, output });
      else reject(new Error(`${tool} cannot be run: ${error.message}`, { cause: error }));
    });
  });
}
