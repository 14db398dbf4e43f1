import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** A program that runs no longer than this process, however this process ends. */
export interface Leashed {
  readonly name: string;
  /** What it prints goes there. */
  readonly log: string;
  /** Set when the program has ended. */
  readonly ended: Promise<number>;
  readonly running: () => boolean;
  readonly signal: (name: "TERM" | "KILL" | "STOP" | "CONT") => void;
  /** Ends the program, by force where it does not end by itself in time. */
  readonly stop: () => Promise<void>;
}

/**
 * The shell starts the program and reads signals for it from a pipe. Where the other end of the pipe goes away, as it does
 * even when this process is killed, the program is killed.
 */
const leash = `
exec 3<&0
"$@" 3<&- </dev/null &
program=$!
{
  while read -r signal <&3; do kill -s "$signal" "$program"; done
  kill -s CONT "$program"
  kill -s KILL "$program"
} >/dev/null 2>&1 &
reader=$!
exec 3<&-
wait "$program"
status=$?
kill "$reader" 2>/dev/null
exit "$status"
`;

const patienceMilliseconds = 10_000;

/** Starts a program. */
export function startLeashed(
  name: string,
  command: readonly string[],
  options: { readonly log: string; readonly env?: NodeJS.ProcessEnv },
): Leashed {
  const output = openSync(options.log, "a");
  const child = spawn("/bin/sh", ["-c", leash, name, ...command], {
    // A group of its own: Ctrl-C in a terminal is for this process, which then stops the program in its turn.
    detached: true,
    stdio: ["pipe", output, output],
    env: options.env ?? process.env,
  });
  closeSync(output);
  const held = child.stdin;
  if (held === null) throw new Error(`${name} is on no leash`);
  // Written to after the program has ended: `ended` tells of that.
  held.on("error", () => undefined);
  let running = true;
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      running = false;
      resolve(code ?? 1);
    });
  });
  const signal: Leashed["signal"] = (which) => {
    held.write(`${which}\n`);
  };
  return {
    name,
    log: options.log,
    ended,
    running: () => running,
    signal,
    stop: async () => {
      if (running) signal("TERM");
      const killing = setTimeout(() => {
        signal("KILL");
      }, patienceMilliseconds);
      await ended;
      clearTimeout(killing);
      held.destroy();
    },
  };
}

/** What a program last printed, for a person who must know why it ended. */
export async function lastWords({ name, log }: Leashed): Promise<string> {
  const lines = (await readFile(log, "utf8")).trimEnd().split("\n");
  return `${name} said last (${log}):\n${lines.slice(-15).join("\n")}`;
}
