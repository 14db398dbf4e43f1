import type { ReportingDescriptor } from "sarif";

import type { Rule, Severity } from "../../policypack/rule";

/** Code scanning refuses a rule with more tags, and shows the first ten. */
const mostTags = 20;

/** What code scanning makes "critical", "high", "medium" and "low" of: above 9, 7, 4 and 0. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};

export function levelOf({ severity }: Pick<Rule, "severity">): "error" | "warning" | "note" {
  if (severity === "low") return "note";
  return severity === "medium" ? "warning" : "error";
}

/** A rule as SARIF knows it: everything that a reader of an alert needs, without a link to follow. */
export function ruleDescriptor(
  rule: Rule,
  controlTitles: Readonly<Record<string, string>>,
): ReportingDescriptor {
  const level = levelOf(rule);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.rationale },
    help: { text: plainHelp(rule), markdown: markdownHelp(rule, controlTitles) },
    defaultConfiguration: { level },
    properties: {
      "security-severity": securitySeverities[rule.severity],
      "problem.severity": level === "note" ? "recommendation" : level,
      precision: "very-high",
      tags: ["security", ...oneOfEachFrameworkFirst(rule.controls)].slice(0, mostTags),
      controls: [...rule.controls],
    },
  };
}

function plainHelp({ rationale, remediation, controls }: Rule): string {
  return [
    rationale,
    `What to do: ${remediation}`,
    ...(controls.length > 0 ? [`Controls: ${controls.join(", ")}`] : []),
  ].join("\n\n");
}

function markdownHelp(
  { id, rationale, remediation, severity, controls }: Rule,
  controlTitles: Readonly<Record<string, string>>,
): string {
  return [
    rationale,
    `**What to do.** ${remediation}`,
    ...(controls.length > 0
      ? [controls.map((control) => `- \`${control}\` ${controlTitles[control] ?? ""}`).join("\n")]
      : []),
    `Severity ${severity}. \`palisade explain ${id}\` shows what it refuses and accepts.`,
  ].join("\n\n");
}

/** A reader sees ten tags: better one control of ten frameworks than ten of one. */
function oneOfEachFrameworkFirst(controls: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const ranked = controls.map((control) => {
    const framework = control.split("/")[0] ?? control;
    const rank = seen.get(framework) ?? 0;
    seen.set(framework, rank + 1);
    return { control, rank };
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ control }) => control);
}
