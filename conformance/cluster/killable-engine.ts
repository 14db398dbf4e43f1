import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

import type { EngineOptions } from "./engine";

/** What a run in a process of its own is told, as JSON in its argument. */
export interface KillableRun extends Omit<EngineOptions, "log"> {
  readonly pulumi: readonly string[];
}

export interface RunEnd {
  /** Undefined where it was killed. */
  readonly code: number | undefined;
  readonly output: string;
  /** Steps that it had reported as done by then. */
  readonly steps: number;
}

/** A step is done. */
const step = /\b(created|updated|deleted|replaced)\b \([\d.]+s\)/;

/**
 * Runs the engine, its program and its providers in a group of processes of their own, and kills all of them at once
 * (-9) after so many steps, as a machine that loses its power does.
 *
 * @param killAfter Number of steps. @default never
 */
export function runKillable(
  run: KillableRun,
  temporary: string,
  killAfter = Number.POSITIVE_INFINITY,
): Promise<RunEnd> {
  const command = ["--import", "tsx", join(__dirname, "run-engine.ts"), JSON.stringify(run)];
  const child = spawn(process.execPath, command, {
    cwd: resolve(__dirname, "../.."),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    // What it leaves there when it is killed goes with the folder.
    env: { ...process.env, TMPDIR: temporary },
  });
  let output = "";
  let steps = 0;
  let killed = false;
  const read = (chunk: Buffer): void => {
    const text = chunk.toString("utf8");
    output += text;
    steps += text.split("\n").filter((line) => step.test(line)).length;
    if (steps >= killAfter && !killed && child.pid !== undefined) {
      killed = true;
      process.kill(-child.pid, "SIGKILL");
    }
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      done({ code: killed ? undefined : (code ?? 1), output, steps });
    });
  });
}
