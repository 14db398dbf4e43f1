import { resolve } from "node:path";

import type { Environment } from "../policypack/environments";
import type { Profile } from "../policypack/profiles";
import { severities } from "../policypack/rule";
import type { Severity } from "../policypack/rule";
import { unusedWaivers } from "../policypack/unused-waivers";
import type { Waiver } from "../policypack/waivers";
import type { ExitCode } from "./command";
import { findFiles, stdinPath } from "./input/find-files";
import { readText, textOf, tooLarge } from "./input/read-file";
import type { FileText } from "./input/read-file";
import { printReport } from "./print-report";
import { progress } from "./progress";
import { Scan } from "./scan";
import type { ScanResult } from "./scan-result";
import { ruleSet } from "./rules/rule-set";
import { clusterRulesOf, selectRules } from "./select-rules";
import type { Terminal } from "./terminal";
import { waiverNotices, waiversInput } from "./waivers-input";
import type { WaiversInput } from "./waivers-input";

/** What `palisade scan` was asked. */
export interface ScanArguments {
  readonly profile: Profile | undefined;
  readonly rule: readonly string[];
  readonly rules: string | undefined;
  readonly environment: Environment | undefined;
  readonly waivers: string | undefined;
  readonly format: string | undefined;
  readonly "fail-on": Severity | "never" | undefined;
  readonly output: string | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly "no-color": boolean;
}

export async function runScan(
  args: ScanArguments,
  paths: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const now = terminal.now();
  const { rules: all, controls } = ruleSet(args.rules, terminal.cwd);
  const selection = { ...args, ids: args.rule };
  const rules = selectRules(all, selection);
  const waivers: WaiversInput =
    args.waivers === undefined
      ? { waivers: [], notices: [] }
      : waiversInput(args.waivers, resolve(terminal.cwd, args.waivers), { rules: all, now });

  const inFolder = (path: string) => resolve(terminal.cwd, path);
  const { files, notices, partial } = findFiles(paths.length === 0 ? ["."] : paths, inFolder);
  const scan = new Scan({
    rules,
    clusterRules: clusterRulesOf(all, selection),
    waivers: waivers.waivers,
    now,
    partial,
  });
  for (const notice of [...waivers.notices, ...notices]) scan.notice(notice);
  const line = progress(terminal.err, "files");
  for (const [index, file] of files.entries()) {
    if (!args.quiet) line.at(index, files.length);
    const { name } = file;
    scan.file(file, name === stdinPath ? await readStdin(terminal) : readText(inFolder(name)));
  }
  line.end();

  const { result, used } = scan.end();
  const judgedBy = new Set(rules.map(({ id }) => id));
  const unseen = ({ rule, subject }: Waiver) => partial || "urn" in subject || !judgedBy.has(rule);
  const unused = unusedWaivers(waivers.waivers, { used, unseen, now });
  const whole = {
    ...result,
    notices: [...result.notices, ...waiverNotices(unused, args.waivers ?? "")],
  };
  const exitCode = exitCodeOf(whole, args["fail-on"] ?? "low");
  await printReport(whole, { ...args, rules, controls, exitCode }, terminal);
  return exitCode;
}

async function readStdin({ stdin }: Terminal): Promise<FileText> {
  const bytes = await stdin();
  return bytes === undefined ? tooLarge : textOf(bytes);
}

/** What could not be read goes before what was found: nobody knows what is in it. */
function exitCodeOf({ findings, notices }: ScanResult, failOn: Severity | "never"): ExitCode {
  if (notices.some(({ level }) => level === "error")) return 2;
  if (failOn === "never") return 0;
  const threshold = severities.indexOf(failOn);
  const counts = findings.some(
    ({ verdict, rule }) =>
      (verdict === "fail" || verdict === "error") && severities.indexOf(rule.severity) >= threshold,
  );
  return counts ? 1 : 0;
}
