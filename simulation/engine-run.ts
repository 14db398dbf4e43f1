import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { EngineEvent } from "@pulumi/pulumi/automation";

export interface EngineCommand {
  readonly executable: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Gives the engine this process's terminal, so that it can ask and draw; its output is then not collected. */
  readonly terminal: boolean;
}

export interface EngineOutput {
  /** The engine's exit code; 128 and the number of the signal where a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param started Given the process, to interrupt it. */
export function runEngine(
  command: EngineCommand,
  started: (child: ChildProcess) => void,
): Promise<EngineOutput> {
  const { executable, args, cwd, env, terminal } = command;
  const child = spawn(executable, args, {
    cwd,
    env: { ...env },
    stdio: terminal ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  started(child);
  const stdout = collected(child.stdout);
  const stderr = collected(child.stderr);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({
        code: code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 137),
        stdout: stdout(),
        stderr: stderr(),
      });
    });
  });
}

function collected(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

/** The commands that keep a log of events. */
const logging = new Set(["preview", "up", "destroy", "refresh", "import"]);

export function keepsEventLog(args: readonly string[]): boolean {
  return args.some((arg) => logging.has(arg));
}

/**
 * The engine's events in order; none where it stopped before the first. Without the SDK's debug messages: those print
 * what the engine answers with secrets in clear.
 */
export async function readEvents(file: string): Promise<readonly EngineEvent[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as EngineEvent)
    .filter((event) => !isDebugMessage(event));
}

/** The SDK's type knows no such severity, and the engine logs it. */
function isDebugMessage({ diagnosticEvent }: EngineEvent): boolean {
  const severity: string | undefined = diagnosticEvent?.severity;
  return severity === "debug";
}
