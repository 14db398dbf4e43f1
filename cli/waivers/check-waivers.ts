import { resolve } from "node:path";

import { remarkText } from "../../policypack/waiver-remarks";
import type { WaiverRemark } from "../../policypack/waiver-remarks";
import { readWaiversFile } from "../../policypack/waivers-file";
import type { PlacedWaiver } from "../../policypack/waivers-file";
import { UsageError } from "../command";
import type { ExitCode } from "../command";
import { readText, textOf, tooLarge } from "../input/read-file";
import type { FileText } from "../input/read-file";
import { ruleSet } from "../rules/rule-set";
import type { Terminal } from "../terminal";

/** What `palisade waivers check` was asked. */
export interface CheckArguments {
  readonly rules: string | undefined;
  readonly format: "text" | "json" | undefined;
  readonly quiet: boolean;
}

/** The file that the pack and the program heed. */
const defaultFile = "policypack/waivers.yaml";

/** @throws UsageError where the file cannot be read */
export async function checkWaivers(
  args: CheckArguments,
  [file = defaultFile]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { rules } = ruleSet(args.rules, terminal.cwd);
  const read = await textIn(file, terminal);
  if ("problem" in read) throw new UsageError([`${file}: ${read.problem}`]);
  const name = file === "-" ? "standard input" : file;
  const { waivers, remarks } = readWaiversFile(read.text, { rules, now: terminal.now() });
  const { out } = terminal;
  if (args.format === "json") out.write(json(name, waivers, remarks));
  else {
    for (const remark of remarks) out.write(`${remark.level}: ${remarkText(remark, name)}\n`);
    if (!args.quiet) out.write(summary(name, waivers, remarks));
  }
  if (remarks.some(({ problem }) => problem === "unreadable")) return 2;
  return remarks.some(({ problem }) => problem !== "expires-soon") ? 1 : 0;
}

async function textIn(file: string, { stdin, cwd }: Terminal): Promise<FileText> {
  if (file !== "-") return readText(resolve(cwd, file));
  const bytes = await stdin();
  return bytes === undefined ? tooLarge : textOf(bytes);
}

function json(
  file: string,
  waivers: readonly PlacedWaiver[],
  remarks: readonly WaiverRemark[],
): string {
  const report = {
    version: 1,
    file,
    summary: counts(waivers, remarks),
    waivers: waivers.map(({ entry, line, ...waiver }) => ({
      entry,
      line,
      status: remarks.find((remark) => remark.entry === entry)?.problem ?? "valid",
      ...waiver,
    })),
    remarks,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function counts(waivers: readonly PlacedWaiver[], remarks: readonly WaiverRemark[]) {
  const of = (level: WaiverRemark["level"]) =>
    remarks.filter((remark) => remark.level === level).length;
  return { waivers: waivers.length, errors: of("error"), warnings: of("warning") };
}

function summary(
  file: string,
  waivers: readonly PlacedWaiver[],
  remarks: readonly WaiverRemark[],
): string {
  const { waivers: all, errors, warnings } = counts(waivers, remarks);
  if (errors + warnings === 0) return `${file}: ${plural(all, "waiver")}, all valid.\n`;
  return `${file}: ${plural(all, "waiver")}, ${plural(errors, "error")}, ${plural(warnings, "warning")}.\n`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
