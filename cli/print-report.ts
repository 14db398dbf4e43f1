import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { version } from "../package.json";
import type { Rule } from "../policypack/rule";
import type { ExitCode } from "./command";
import { reporters } from "./reporters";
import { placeOf } from "./reports/notices-text";
import type { ScanResult } from "./scan-result";
import type { Output, Terminal } from "./terminal";

export interface PrintOptions {
  readonly format: string | undefined;
  /** A file; undefined is standard output. */
  readonly output: string | undefined;
  readonly rules: readonly Rule[];
  /** Title of each control that a rule may name, by its id. */
  readonly controls: Readonly<Record<string, string>>;
  readonly exitCode: ExitCode;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly "no-color": boolean;
}

/** @throws an Error with the file's name where it cannot be written */
export async function printReport(
  result: ScanResult,
  options: PrintOptions,
  { out, err, env, cwd }: Terminal,
): Promise<void> {
  const { format = "text", output, rules, controls, exitCode, quiet, verbose } = options;
  const toTerminal = output === undefined && out.isTTY === true;
  const report = reporters[format];
  if (report === undefined) throw new Error(`There is no format ${format}.`);
  const text = report(result, {
    version,
    rules,
    controls,
    exitCode,
    cwd,
    colour: output === undefined && wantsColour(out, env, options["no-color"]),
    ...(toTerminal && out.columns !== undefined && { columns: out.columns }),
    quiet,
    verbose,
  });
  // In a pipe or a file, a report is read by something that shows no errors.
  if (!toTerminal || format !== "text") {
    for (const notice of result.notices) {
      if (notice.level === "error")
        err.write(`palisade scan: ${placeOf(notice)}: ${notice.message}\n`);
    }
  }
  if (output === undefined) await print(text, out);
  else writeFile(resolve(cwd, output), output, text);
}

/** https://no-color.org, and FORCE_COLOR as Node has it. */
export function wantsColour({ isTTY }: Output, env: Terminal["env"], refused: boolean): boolean {
  if (refused || (env["NO_COLOR"] ?? "") !== "") return false;
  const { FORCE_COLOR: forced } = env;
  if (forced !== undefined) return forced !== "0";
  return isTTY === true && env["TERM"] !== "dumb";
}

/** As much as is handed to a stream at once, in characters. */
const portion = 64 * 1024;

/** Waits for a slow reader instead of keeping all of a long report for it. */
async function print(text: string | Iterable<string>, out: Output): Promise<void> {
  for (const part of portions(text)) {
    await new Promise<void>((done) => {
      out.write(part, () => {
        done();
      });
    });
  }
}

function* portions(text: string | Iterable<string>): Generator<string> {
  if (typeof text === "string") {
    yield text;
    return;
  }
  let gathered = "";
  for (const part of text) {
    gathered += part;
    if (gathered.length < portion) continue;
    yield gathered;
    gathered = "";
  }
  yield gathered;
}

function writeFile(path: string, name: string, text: string | Iterable<string>): void {
  try {
    writeFileSync(path, "");
    for (const part of portions(text)) writeFileSync(path, part, { flag: "a" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`--output ${name}: cannot be written: ${reason}`, { cause: error });
  }
}
