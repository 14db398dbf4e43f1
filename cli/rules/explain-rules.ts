import { celExpression, celVariables } from "../../policypack/expression";
import { didYouMean } from "../../policypack/nearest";
import type { Rule } from "../../policypack/rule";
import { placesOf, repairOf } from "../../policypack/where-judged";
import { UsageError } from "../command";
import type { ExitCode } from "../command";
import { wantsColour } from "../print-report";
import { layout } from "../reports/layout";
import type { Layout } from "../reports/layout";
import { severityStyles } from "../reports/severity-styles";
import type { Terminal } from "../terminal";
import { casesOf } from "./example-yaml";
import type { Case, Cases } from "./example-yaml";
import { examplesOf } from "./examples-of";
import { classOf, kindsOf } from "./rule-facts";
import { ruleSet } from "./rule-set";
import type { RuleSet } from "./rule-set";

/** What `palisade explain` was asked. */
export interface ExplainArguments {
  readonly rules: string | undefined;
  readonly format: "text" | "json" | undefined;
  readonly "no-color": boolean;
}

/** @throws UsageError for ids that no rule has, each with the nearest that one has */
export function explainRules(
  args: ExplainArguments,
  ids: readonly string[],
  { out, env, cwd }: Terminal,
): ExitCode {
  const set = ruleSet(args.rules, cwd);
  const byId = new Map(set.rules.map((rule) => [rule.id, rule]));
  const mistakes = ids
    .filter((id) => !byId.has(id))
    .map((id) => {
      const meant = didYouMean(id, [...byId.keys()]) || " `palisade rules` lists them.";
      return `there is no rule "${id}".${meant}`;
    });
  if (mistakes.length > 0) throw new UsageError(mistakes);
  const asked = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  if (args.format === "json") {
    out.write(
      `${JSON.stringify(
        asked.map((rule) => ruleJson(rule, set)),
        undefined,
        2,
      )}\n`,
    );
    return 0;
  }
  const columns = out.isTTY === true ? out.columns : undefined;
  const page = layout(columns, wantsColour(out, env, args["no-color"]));
  out.write(asked.map((rule) => ruleText(rule, set, page)).join("\n"));
  return 0;
}

function ruleJson(rule: Rule, set: RuleSet) {
  const { id, title, severity, rationale, remediation, controls, environments } = rule;
  const repair = repairOf(rule);
  return {
    id,
    title,
    severity,
    class: classOf(rule),
    kinds: kindsOf(rule),
    judgedBy: placesOf(rule),
    ...(rule.engine === "cluster" && { unknownElsewhere: rule.unknownElsewhere }),
    ...(repair !== undefined && { repairedBy: { id: repair.id, title: repair.title } }),
    ...(environments !== undefined && { environments }),
    rationale,
    remediation,
    controls: controls.map((control) => ({ id: control, title: set.controls[control] ?? "" })),
    conditions: conditionsOf(rule),
    ...casesOf(examplesOf(rule, set)),
  };
}

interface Condition {
  readonly path: string;
  readonly message: string;
  readonly cel?: string;
  /** What a cluster judges in the background, where that is a text of its own. */
  readonly inCluster?: string;
}

/** What is asked for, one entry for each field that decides. CEL is there where it is what is judged. */
function conditionsOf(rule: Rule): Condition[] {
  switch (rule.engine) {
    case "cel":
      return rule.validations.map((validation) => ({
        path: validation.path,
        message: validation.message,
        cel: celExpression(validation),
      }));
    case "set":
      return rule.requirements.map(({ path, message, inCluster }) => ({
        path,
        message,
        inCluster,
      }));
    case "cluster":
      return [];
    case "typescript":
    case "cloud-set":
      return rule.requirements.map(({ property, wanted }) => ({
        path: property,
        message: `It must be ${wanted}.`,
      }));
  }
}

/** The widest name of a part, and two blanks. */
const body = "What to do".length + 2;

function ruleText(rule: Rule, set: RuleSet, page: Layout): string {
  const { id, title, severity, rationale, remediation, environments } = rule;
  const { style, paragraph } = page;
  const repair = repairOf(rule);
  const part = (name: string, text: string) => paragraph(text, body, style("dim", name));
  return [
    paragraph(style("bold", title), 0),
    paragraph(`${id}  ${style(severityStyles[severity], severity)}`, 0),
    "\n",
    part("Why", rationale),
    part("What to do", remediation),
    part("Judged by", placesOf(rule).join(", ")),
    ...(rule.engine === "cluster" ? [part("Elsewhere", rule.unknownElsewhere)] : []),
    ...(repair === undefined
      ? []
      : [part("Repaired", `in a cluster, by ${repair.id}: ${repair.title}.`)]),
    part("On", kindsOf(rule).join(", ")),
    ...(environments === undefined ? [] : [part("Asked of", environments.join(", "))]),
    ...controlLines(rule, set, page),
    ...conditionLines(rule, page),
    ...caseLines(casesOf(examplesOf(rule, set)), page),
  ].join("");
}

function controlLines({ controls }: Rule, set: RuleSet, { style, paragraph }: Layout): string[] {
  return controls.map((control, index) =>
    paragraph(
      `${control}  ${style("dim", set.controls[control] ?? "")}`,
      body,
      index === 0 ? style("dim", "Controls") : "",
    ),
  );
}

function conditionLines(rule: Rule, { style, paragraph }: Layout): string[] {
  const variables = rule.engine === "cel" ? celVariables(rule) : [];
  const conditions = conditionsOf(rule);
  if (conditions.length === 0) return [];
  return [
    "\n",
    style("bold", "Condition\n"),
    // CEL is not wrapped: it is there to be copied.
    ...variables.map(({ name, expression }) => indented(`${name} = ${expression}`, 2)),
    ...conditions.flatMap((condition) => [
      paragraph(`${style("cyan", condition.path)}: ${condition.message}`, 2),
      ...(condition.cel === undefined ? [] : [indented(condition.cel, 4)]),
    ]),
  ];
}

function caseLines({ refused, accepted }: Cases, page: Layout): string[] {
  const { style } = page;
  const part = (name: string, cases: readonly Case[], colour: "red" | "green") =>
    cases.length === 0
      ? []
      : ["\n", style("bold", `${name}\n`), ...cases.flatMap((one) => caseText(one, colour, page))];
  return [...part("Refused", refused, "red"), ...part("Accepted", accepted, "green")];
}

function caseText(
  { title, at, yaml }: Case,
  colour: "red" | "green",
  { style, paragraph }: Layout,
): string[] {
  const sign = colour === "red" ? "✗" : "✓";
  const place = at === undefined ? "" : `, at ${style("cyan", at)}`;
  return [paragraph(`${title}${place}`, 4, `  ${style(colour, sign)}`), indented(yaml, 6)];
}

function indented(text: string, indent: number): string {
  return text.trimEnd().replace(/^(?=.)/gm, " ".repeat(indent)) + "\n";
}
