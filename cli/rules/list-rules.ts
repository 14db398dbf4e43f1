import { rulesFor } from "../../policypack/environments";
import type { Environment } from "../../policypack/environments";
import { didYouMean } from "../../policypack/nearest";
import { profileRules } from "../../policypack/profiles";
import type { Profile } from "../../policypack/profiles";
import { severities } from "../../policypack/rule";
import type { Rule, Severity } from "../../policypack/rule";
import { UsageError } from "../command";
import type { ExitCode } from "../command";
import { wantsColour } from "../print-report";
import { layout } from "../reports/layout";
import type { Layout } from "../reports/layout";
import type { Terminal } from "../terminal";
import { classOf, kindsOf } from "./rule-facts";
import type { RuleClass } from "./rule-facts";
import { ruleSet } from "./rule-set";
import { severityStyles } from "../reports/severity-styles";

/** What `palisade rules` was asked. */
export interface RulesArguments {
  readonly severity: Severity | undefined;
  readonly control: readonly string[];
  readonly kind: string | undefined;
  readonly class: RuleClass | undefined;
  readonly profile: Profile | undefined;
  readonly environment: Environment | undefined;
  readonly rules: string | undefined;
  readonly format: "text" | "md" | "json" | undefined;
  readonly "no-color": boolean;
}

/** @throws UsageError for a kind or control that no rule has */
export function listRules(
  args: RulesArguments,
  words: readonly string[],
  { out, err, env, cwd }: Terminal,
): ExitCode {
  const { rules, controls } = ruleSet(args.rules, cwd);
  refuseUnheardOf(args, rules, Object.keys(controls));
  const asked = rulesFor(profileRules(args.profile ?? "all", rules), args.environment).filter(
    (rule) => matches(rule, args, words),
  );
  const format = args.format ?? "text";
  if (format === "json") out.write(`${JSON.stringify(asked.map(ruleJson), undefined, 2)}\n`);
  else if (format === "md") out.write(markdown(asked));
  else {
    const columns = out.isTTY === true ? out.columns : undefined;
    out.write(text(asked, columns, layout(columns, wantsColour(out, env, args["no-color"]))));
  }
  if (asked.length > 0) return 0;
  err.write("palisade rules: there is no such rule.\n");
  return 1;
}

function refuseUnheardOf(
  { kind, control }: RulesArguments,
  rules: readonly Rule[],
  controls: readonly string[],
): void {
  const kinds = [...new Set(rules.flatMap(kindsOf))];
  const mistakes = [
    ...(kind === undefined || kinds.some((known) => isKind(kind, known))
      ? []
      : [`--kind ${kind}: no rule is on such a kind.${didYouMean(kind, kinds)}`]),
    ...control
      .filter((asked) => !controls.some((known) => isOf(asked, known)))
      .map((asked) => `--control ${asked}: there is none.${didYouMean(asked, controls)}`),
  ];
  if (mistakes.length > 0) throw new UsageError(mistakes);
}

function matches(
  rule: Rule,
  { severity, control, kind, class: asked }: RulesArguments,
  words: readonly string[],
): boolean {
  const text = `${rule.id} ${rule.title}`.toLowerCase();
  return (
    (severity === undefined || severities.indexOf(rule.severity) >= severities.indexOf(severity)) &&
    (control.length === 0 || rule.controls.some((own) => control.some((one) => isOf(one, own)))) &&
    (kind === undefined || kindsOf(rule).some((known) => isKind(kind, known))) &&
    (asked === undefined || classOf(rule) === asked) &&
    words.every((word) => text.includes(word.toLowerCase()))
  );
}

/** A control itself, its framework, or the beginning of it up to a dash: "cis", "cis-eks", "cis-eks-1.8.0". */
function isOf(asked: string, control: string): boolean {
  const rest = control.startsWith(asked) ? control.slice(asked.length) : undefined;
  return rest !== undefined && (rest === "" || /^[-/.]/.test(rest));
}

function isKind(asked: string, kind: string): boolean {
  return asked.toLowerCase() === kind.toLowerCase();
}

function ruleJson(rule: Rule) {
  const { id, title, severity, controls, environments } = rule;
  return {
    id,
    title,
    severity,
    class: classOf(rule),
    kinds: kindsOf(rule),
    controls,
    ...(environments !== undefined && { environments }),
  };
}

function markdown(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const { id, title, severity, controls, environments = ["all"] } = rule;
    const cells = [
      `\`${id}\``,
      title,
      severity,
      classOf(rule),
      kindsOf(rule).join(", "),
      controls.join(", "),
      environments.join(", "),
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  });
  const head = ["Rule", "Wanted", "Severity", "Class", "Kinds", "Controls", "Environments"];
  return [`| ${head.join(" | ")} |\n`, `| ${head.map(() => "---").join(" | ")} |\n`, ...rows].join(
    "",
  );
}

/** Columns where they fit; below that, and so that nothing is cut, the title goes below its rule. */
function text(
  rules: readonly Rule[],
  columns: number | undefined,
  { style, paragraph }: Layout,
): string {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  const severity = Math.max(...severities.map(({ length }) => length));
  const indent = widest + severity + 4;
  const inColumns = columns === undefined || columns - indent >= 24;
  const lines = rules.map(({ id, title, severity: level }) => {
    const mark = style(severityStyles[level], level);
    const padding = " ".repeat(severity - level.length);
    if (!inColumns)
      return `${mark}${padding}  ${style("bold", id)}\n${paragraph(title, severity + 2)}`;
    return paragraph(title, indent, `${mark}${padding}  ${style("bold", id.padEnd(widest))}`);
  });
  const count = `${rules.length} ${rules.length === 1 ? "rule" : "rules"}. palisade explain ID says all of one.\n`;
  return columns === undefined
    ? lines.join("")
    : [...lines, "\n", paragraph(count.trimEnd(), 0)].join("");
}
