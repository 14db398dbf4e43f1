import type { ReportOptions } from "../report";
import type { ScanFinding, ScanNotice, ScanResult } from "../scan-result";
import { xmlDocument, type XmlElement } from "./xml";

/**
 * The findings as JUnit XML, as CI systems show it best: a suite for each file with something to tell, in it a case for
 * each rule and object. A failure is a failure; what is waived or cannot be judged is a skipped test with the reason; a
 * file that cannot be read and a rule that crashed are errors. Rules that found nothing pass in a suite of their own, so
 * that a clean scan is a green report and not an empty one.
 */
export function junitReport(result: ScanResult, options: ReportOptions): string {
  const suites = [...fileSuites(result), cleanSuite(result, options)];
  return xmlDocument({
    name: "testsuites",
    attributes: { name: "palisade", ...totals(suites.flatMap(({ cases }) => cases)), time: 0 },
    children: suites.map(suiteElement),
  });
}

type Outcome = "failure" | "error" | "skipped";

interface Case {
  readonly name: string;
  readonly className: string;
  readonly file?: string;
  readonly line?: number;
  /** Undefined is a pass. */
  readonly outcome?: {
    readonly kind: Outcome;
    readonly type?: string;
    readonly message: string;
    readonly text?: string;
  };
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** What was seen and is no test. */
  readonly remarks: readonly string[];
}

function fileSuites({ findings, notices }: ScanResult): Suite[] {
  const unread = grouped(notices.filter(isError), ({ file }) => file);
  const findingsOf = grouped(findings, ({ file }) => file);
  const files = [...new Set([...unread.keys(), ...findingsOf.keys()])].sort();
  return files.map((file) => ({
    name: fileName(file),
    cases: [...(unread.get(file) ?? []).map(unreadable), ...ruleCases(findingsOf.get(file) ?? [])],
    remarks: [],
  }));
}

function isError({ level }: ScanNotice): boolean {
  return level === "error";
}

function fileName(file: string): string {
  return file === "-" ? "standard input" : file;
}

function unreadable(notice: ScanNotice): Case {
  const { file, line, message } = notice;
  return {
    name: ["can be read", notice.document === undefined ? "" : `(document ${notice.document})`]
      .filter(Boolean)
      .join(" "),
    className: fileName(file),
    file,
    line,
    outcome: { kind: "error", type: "input", message, text: placed(notice) },
  };
}

/** All places at which one object breaks one rule are one case: its name must not change when a container is added. */
function ruleCases(findings: readonly ScanFinding[]): Case[] {
  const groups = grouped(findings, ({ rule, resource }) => JSON.stringify([resource, rule.id]));
  return [...groups.values()].map((group) => {
    const worst = ["fail", "error", "unknown", "waived"]
      .map((verdict) => group.filter((finding) => finding.verdict === verdict))
      .find(({ length }) => length > 0);
    return ruleCase(worst ?? group);
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function ruleCase(group: readonly ScanFinding[]): Case {
  const [first] = group;
  if (first === undefined) throw new Error("a group has a member");
  const { rule, resource, file, line } = first;
  return {
    name: `${rule.id}: ${rule.title}`,
    className: [resource.kind, resource.namespace, resource.name].filter(Boolean).join("/"),
    file,
    line,
    outcome: outcomeOf(first, group),
  };
}

function outcomeOf(first: ScanFinding, group: readonly ScanFinding[]): Case["outcome"] {
  const { rule, verdict, message, waiver, path } = first;
  const places = group.map(
    (finding) => `${fileName(finding.file)}:${finding.line} ${finding.path}: ${finding.message}`,
  );
  switch (verdict) {
    case "fail": {
      const text = [...places, "", rule.rationale, `What to do: ${rule.remediation}`];
      return { kind: "failure", type: rule.severity, message, text: text.join("\n") };
    }
    case "error":
      return { kind: "error", type: "rule", message, text: places.join("\n") };
    case "unknown":
      return { kind: "skipped", message: `Cannot be judged at ${path}: ${message}` };
    case "waived":
      return {
        kind: "skipped",
        message:
          waiver === undefined
            ? "Waived."
            : `Waived until ${waiver.expires} by ${waiver.owner} (${waiver.ticket}): ${waiver.reason}`,
      };
  }
}

function cleanSuite(
  { findings, notices, summary, clusterOnly }: ScanResult,
  { rules }: ReportOptions,
): Suite {
  const found = new Set(findings.map(({ rule }) => rule.id));
  return {
    name: "rules that found nothing",
    cases: [
      ...rules
        .filter(({ id }) => !found.has(id))
        .map(({ id, title }) => ({ name: `${id}: ${title}`, className: "all files" })),
      ...clusterOnly.map(({ id, title, unknownElsewhere }) => ({
        name: `${id}: ${title}`,
        className: "all files",
        outcome: { kind: "skipped" as const, message: unknownElsewhere },
      })),
    ],
    remarks: [
      `Objects: ${summary.resources}, rules: ${summary.rules}.`,
      ...notices.filter((notice) => !isError(notice)).map(placed),
    ],
  };
}

function totals(cases: readonly Case[]): Record<string, number> {
  const count = (kind: Outcome) => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return {
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
}

function suiteElement({ name, cases, remarks }: Suite): XmlElement {
  return {
    name: "testsuite",
    attributes: { name, ...totals(cases), time: 0 },
    children: [
      ...cases.map(caseElement),
      ...(remarks.length > 0
        ? [{ name: "system-out", attributes: {}, text: remarks.join("\n") }]
        : []),
    ],
  };
}

function caseElement({ name, className, file, line, outcome }: Case): XmlElement {
  return {
    name: "testcase",
    attributes: { name, classname: className, file, line, time: 0 },
    children:
      outcome === undefined
        ? []
        : [
            {
              name: outcome.kind,
              attributes: { message: outcome.message, type: outcome.type },
              text: outcome.text,
            },
          ],
  };
}

function placed({ file, line, document, message }: ScanNotice): string {
  const at = `${fileName(file)}${line === undefined ? "" : `:${line}`}`;
  return `${at}: ${document === undefined ? "" : `document ${document}: `}${message}`;
}
