import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { commands } from "../../cli/commands";
import { runCommand } from "../../cli/run-command";
import type { ScanResult } from "../../cli/scan-result";

/** What a run of the command printed and ended with. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** Runs the command as main.ts does, with everything around it given. */
export async function palisade(
  args: readonly string[],
  { cwd, stdin, env = {}, columns }: Surroundings,
): Promise<Run> {
  const printed = { out: "", err: "" };
  const output = (name: "out" | "err") => ({
    write: (text: string, done?: () => void) => {
      printed[name] += text;
      done?.();
    },
    ...(columns !== undefined && { isTTY: true, columns }),
  });
  const code = await runCommand(commands, args, {
    out: output("out"),
    err: output("err"),
    stdin: () => Promise.resolve(Buffer.from(stdin ?? "")),
    env,
    cwd,
    now: () => new Date("2027-01-01"),
  });
  return { code, ...printed };
}

/** Runs a scan with a JSON report, and reads it. */
export async function scanJson(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<JsonReport & Pick<Run, "code" | "err">> {
  const { code, out, err } = await palisade(["scan", "--format", "json", ...args], surroundings);
  return { ...(JSON.parse(out) as JsonReport), code, err };
}

export interface JsonReport extends Pick<ScanResult, "summary" | "notices"> {
  readonly version: number;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly verdict: string;
    readonly resource: Readonly<Record<string, string>>;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly path: string;
    readonly message: string;
    readonly controls: readonly string[];
    readonly waiver?: Readonly<Record<string, string>>;
  }[];
}

/** Writes files below a folder, with the folders that they need. */
export function put(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
