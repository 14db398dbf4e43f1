import { tryExamples } from "../../policypack/team-rules/trials";
import type { Trial } from "../../policypack/team-rules/trials";
import type { ExitCode } from "../command";
import { wantsColour } from "../print-report";
import { layout } from "../reports/layout";
import type { Layout } from "../reports/layout";
import type { Terminal } from "../terminal";
import { ruleSet } from "./rule-set";

export interface TestArguments {
  readonly quiet: boolean;
  readonly "no-color": boolean;
}

/** @throws TeamRulesError with everything that is wrong in the folder */
export function testRules(
  { quiet, "no-color": noColour }: TestArguments,
  [folder = "."]: readonly string[],
  { out, env, cwd }: Terminal,
): ExitCode {
  const { team } = ruleSet(folder, cwd);
  const trials = tryExamples(team);
  const failed = trials.filter(({ fault }) => fault !== undefined);
  const columns = out.isTTY === true ? out.columns : undefined;
  const page = layout(columns, wantsColour(out, env, noColour));
  const shown = quiet ? failed : trials;
  for (const { id } of team.rules) {
    const own = shown.filter(({ rule }) => rule === id);
    if (own.length === 0) continue;
    out.write(
      `${page.style("bold", id)}\n${own.map((trial) => trialText(trial, page)).join("")}\n`,
    );
  }
  const held = trials.length - failed.length;
  out.write(`${held} passed, ${failed.length} failed\n`);
  return failed.length > 0 ? 1 : 0;
}

function trialText({ shows, fault }: Trial, { style, paragraph }: Layout): string {
  if (fault === undefined) return paragraph(shows, 4, `  ${style("green", "✓")}`);
  return paragraph(shows, 4, `  ${style("red", "✗")}`) + paragraph(fault, 6);
}
