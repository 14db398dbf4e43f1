import { rulePage } from "../../policypack/catalogue";
import { severities } from "../../policypack/rule";
import type { Rule, Severity } from "../../policypack/rule";
import type { Reporter } from "../report";
import type { ScanFinding, ScannedResource, ScanResult } from "../scan-result";
import { layout } from "./layout";
import type { Layout } from "./layout";
import { noticesText } from "./notices-text";
import { printable } from "./printable";
import { severityStyles } from "./severity-styles";

/** The report for people: by file, by resource, the worst first. */
export const textReport: Reporter = function* (result, { colour, columns, quiet, verbose }) {
  const page = layout(columns, colour);
  for (const [file, inFile] of grouped(result.findings, ({ file }) => file)) {
    yield `${page.style(["bold", "underline"], printable(file))}\n`;
    for (const [resource, ofResource] of grouped(inFile, ({ resource }) => resource)) {
      yield `\n${page.paragraph(title(resource, page), 2)}`;
      const byRule = [...grouped(ofResource, ({ rule }) => rule)];
      for (const [rule, findings] of byRule.sort(([a], [b]) => rank(b) - rank(a))) {
        yield brokenRule(rule, findings, page);
      }
    }
    yield "\n";
  }
  yield* noticesText(result.notices, page, { quiet, verbose });
  if (!quiet) yield summaryText(result, page) + clusterOnlyText(result, page);
};

/** In the order in which they are met. */
function grouped<K, T>(values: readonly T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

function rank({ severity }: Rule): number {
  return severities.indexOf(severity);
}

function title({ kind, namespace, name }: ScannedResource, { style }: Layout): string {
  const full = [namespace, name || "(no name)"].filter((part) => part !== "").join("/");
  return `${style("bold", printable(kind))} ${printable(full)}`;
}

const marks = {
  fail: { sign: "✗", style: "red" },
  error: { sign: "!", style: "magenta" },
  unknown: { sign: "?", style: "yellow" },
  waived: { sign: "–", style: "dim" },
} as const;

const verdictOrder = ["fail", "error", "unknown", "waived"] as const;

function brokenRule(rule: Rule, findings: readonly ScanFinding[], page: Layout): string {
  const { style, paragraph } = page;
  const verdict = verdictOrder.find((one) => findings.some((f) => f.verdict === one)) ?? "fail";
  const { sign, style: colour } = marks[verdict];
  const severity = style(severityStyles[rule.severity], rule.severity.padEnd(widest));
  const name = style("dim", rule.id);
  return [
    paragraph(`${severity} ${style("bold", rule.title)}  ${name}`, 6, `    ${style(colour, sign)}`),
    ...[...grouped(findings, ({ message }) => message)].map(([message, places]) =>
      placesText(message, places, page),
    ),
    ...waiverLines(findings, page),
    ...(verdict === "fail" ? [paragraph(rule.remediation, body + 2, at("→", style))] : []),
    paragraph(style("dim", rulePage(rule)), body + 2),
  ].join("");
}

const widest = Math.max(...severities.map(({ length }) => length));

/** Where the lines below a rule's title begin: under the title. */
const body = 6 + widest + 1;

function at(sign: string, style: Layout["style"]): string {
  return " ".repeat(body) + style("cyan", sign);
}

/** What is wrong, and below it each place where it is. */
function placesText(message: string, findings: readonly ScanFinding[], page: Layout): string {
  const { style, paragraph } = page;
  const numbers = findings.map(({ line, column }) => `${line}:${column}`);
  const widestNumber = Math.max(...numbers.map(({ length }) => length));
  const places = findings.map(({ path }, index) => {
    const number = style("cyan", (numbers[index] ?? "").padStart(widestNumber));
    return paragraph(printable(path), body + widestNumber + 4, `${" ".repeat(body + 2)}${number}`);
  });
  return [...(message === "" ? [] : [paragraph(printable(message), body)]), ...places].join("");
}

function waiverLines(findings: readonly ScanFinding[], { style, paragraph }: Layout): string[] {
  return [...grouped(findings, ({ waiver }) => waiver)].flatMap(([waiver, [first]]) => {
    if (waiver === undefined || first === undefined) return [];
    const who = `${waiver.owner} (${waiver.ticket})`;
    const said =
      first.verdict === "waived"
        ? style(
            "dim",
            `Waived until ${waiver.expires} by ${printable(who)}: ${printable(waiver.reason)}`,
          )
        : style("yellow", `The waiver of ${printable(who)} expired after ${waiver.expires}.`);
    return [paragraph(said, body)];
  });
}

function summaryText({ summary, findings }: ScanResult, { style, paragraph }: Layout): string {
  const { resources, rules, pass, fail, unknown, error, waived } = summary;
  const counts = [
    fail > 0
      ? style(["bold", "red"], `${plural(fail, "failure")}${bySeverity(findings)}`)
      : style("green", "no failures"),
    ...(error > 0 ? [style("magenta", `${plural(error, "rule")} crashed`)] : []),
    ...(unknown > 0 ? [style("yellow", `${unknown} unknown`)] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
    `${pass} passed`,
  ];
  const judged = `${plural(resources, "resource")} judged by ${plural(rules, "rule")}`;
  return paragraph(`${style("bold", judged)}: ${counts.join(", ")}`, 0);
}

function clusterOnlyText({ clusterOnly }: ScanResult, { style, paragraph }: Layout): string {
  if (clusterOnly.length === 0) return "";
  const ids = clusterOnly.map(({ id }) => id).join(", ");
  return paragraph(style("dim", `Only a cluster can judge: ${ids}`), 0);
}

/** Failures as the summary counts them: a rule that fails at several places of a resource fails once. */
function bySeverity(findings: readonly ScanFinding[]): string {
  const counts = new Map<Severity, number>();
  for (const ofResource of grouped(findings, ({ resource }) => resource).values()) {
    const failed = ofResource.filter(({ verdict }) => verdict === "fail");
    for (const { severity } of new Set(failed.map(({ rule }) => rule))) {
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
  }
  const worstFirst = [...severities].reverse().filter((severity) => counts.has(severity));
  return ` (${worstFirst.map((severity) => `${counts.get(severity) ?? 0} ${severity}`).join(", ")})`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
