import { spawn } from "node:child_process";
import { join } from "node:path";

/** What a run of a command took. */
export interface Cost {
  readonly seconds: number;
  /** The most memory that it had at a time. */
  readonly megabytes: number;
}

/** Runs the built command from the start of its process to its end, its report thrown away. */
export function scanCost(args: readonly string[]): Promise<Cost> {
  const command = join(__dirname, "../dist/palisade.js");
  const from = performance.now();
  const child = spawn(process.execPath, ["--require", reporter, command, "scan", ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let reported = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => (reported += chunk.toString()));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      const seconds = (performance.now() - from) / 1000;
      if (code === 0 || code === 1) done({ seconds, megabytes: Number(reported) / 1024 });
      else fail(new Error(`palisade scan ${args.join(" ")} ended with ${code ?? "a signal"}`));
    });
  });
}

/** Writes the process's peak to file descriptor 3, in kilobytes. */
const reporter = join(__dirname, "report-memory.cjs");
