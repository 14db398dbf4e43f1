import type { Log, Notification, Region, Result, Run } from "sarif";

import { isKubernetesRule } from "../../policypack/catalogue";
import type { Rule } from "../../policypack/rule";
import type { ReportOptions } from "../report";
import type { ScanFinding, ScanNotice, ScanResult } from "../scan-result";
import { artifactLocation, rootId } from "./artifact-location";
import { lineHashes } from "./line-hash";
import { levelOf, ruleDescriptor } from "./sarif-rule";

/** GitHub code scanning refuses a run with more results than this. */
export const mostResults = 25_000;

/**
 * The findings as SARIF 2.1.0, in the form that code scanning understands. What cannot be judged is `open`, a waived
 * finding is suppressed, and a rule that crashed is a notification about the tool: none of them is an alert.
 */
export function sarifReport(result: ScanResult, options: ReportOptions): string {
  const log: Log = {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run(result, options)],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function run({ findings, notices, clusterOnly }: ScanResult, options: ReportOptions): Run {
  const rules = rulesOf(findings, options.rules);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const judged = findings.filter(({ verdict }) => verdict !== "error");
  const kept = worst(judged);
  const hashes = lineHashes(kept);
  return {
    tool: {
      driver: {
        name: "Palisade",
        version: options.version,
        semanticVersion: options.version,
        rules: rules.map((rule) => ruleDescriptor(rule, options.controls)),
      },
    },
    invocations: [
      {
        executionSuccessful: options.exitCode !== 2,
        exitCode: options.exitCode,
        exitCodeDescription: endings[options.exitCode],
        toolExecutionNotifications: [
          ...notices.map((notice) => noticeNotification(notice, options.cwd)),
          ...findings
            .filter(({ verdict }) => verdict === "error")
            .map((finding) => crashNotification(finding, indexOf, options.cwd)),
          ...leftOut(judged.length - kept.length),
          ...clusterOnly.map(({ id, unknownElsewhere }) => ({
            level: "note" as const,
            message: { text: `${id}: ${unknownElsewhere}` },
          })),
        ],
      },
    ],
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: {
      [rootId]: { description: { text: "The folder in which the scan ran." } },
    },
    results: kept.map((finding, index) =>
      resultOf(finding, indexOf, hashes[index] ?? "", options.cwd),
    ),
  };
}

const endings = {
  0: "Nothing at or above the threshold.",
  1: "Findings at or above the threshold.",
  2: "Wrong use, or input that could not be read.",
} as const;

/** The rules that were judged; one that found something is never missing from them. */
function rulesOf(findings: readonly ScanFinding[], judged: readonly Rule[]): Rule[] {
  const byId = new Map([...judged, ...findings.map(({ rule }) => rule)].map((r) => [r.id, r]));
  return [...byId.values()];
}

/** As many findings as code scanning takes, the worst of them, in the order in which they came. */
function worst(findings: readonly ScanFinding[]): ScanFinding[] {
  if (findings.length <= mostResults) return [...findings];
  const ranks = ["critical", "high", "medium", "low"];
  const rank = ({ verdict, rule }: ScanFinding) =>
    (verdict === "fail" ? 0 : ranks.length) + ranks.indexOf(rule.severity);
  const kept = new Set(
    findings.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostResults),
  );
  return findings.filter((finding) => kept.has(finding));
}

function leftOut(count: number): Notification[] {
  if (count === 0) return [];
  const text =
    `${count} findings of the least severity are left out: code scanning refuses more than ` +
    `${mostResults}. Scan fewer files at a time, or use the JSON report.`;
  return [{ level: "warning", message: { text } }];
}

function resultOf(
  finding: ScanFinding,
  indexOf: ReadonlyMap<string, number>,
  hash: string,
  cwd: string,
): Result {
  const { rule, verdict, waiver } = finding;
  const unknown = verdict === "unknown";
  return {
    ruleId: rule.id,
    ruleIndex: indexOf.get(rule.id) ?? -1,
    // A result of another kind than "fail" must not have a level.
    kind: unknown ? "open" : "fail",
    level: unknown ? "none" : levelOf(rule),
    message: { text: sentence(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(finding.file, cwd),
          region: region(finding.line, finding.column),
        },
        logicalLocations: logicalLocations(finding),
      },
    ],
    partialFingerprints: { primaryLocationLineHash: hash },
    suppressions:
      verdict === "waived"
        ? [
            {
              kind: "external",
              status: "accepted",
              ...(waiver && {
                justification: `${waiver.reason} (${waiver.owner}, ${waiver.ticket}, until ${waiver.expires})`,
              }),
            },
          ]
        : [],
  };
}

function sentence({ rule, resource, path, message, verdict }: ScanFinding): string {
  const subject = `${resource.kind} ${[resource.namespace, resource.name].filter(Boolean).join("/")}`;
  const repair = verdict === "fail" ? ` ${rule.remediation}` : "";
  return `${subject}: ${path}: ${message}${repair}`;
}

function logicalLocations({ rule, resource, path }: ScanFinding) {
  const { apiVersion, kind, namespace, name } = resource;
  const object = [apiVersion, kind, namespace, name].filter(Boolean).join("/");
  return [
    {
      kind: isKubernetesRule(rule) ? "object" : "resource",
      name,
      fullyQualifiedName: object,
    },
    ...(path === ""
      ? []
      : [{ kind: "property", name: path, fullyQualifiedName: `${object}#${path}` }]),
  ];
}

function region(startLine: number, startColumn?: number): Region {
  return {
    startLine: Math.max(1, startLine),
    ...(startColumn !== undefined && { startColumn: Math.max(1, startColumn) }),
  };
}

function noticeNotification(notice: ScanNotice, cwd: string): Notification {
  const { level, file, document, line, message } = notice;
  return {
    level: level === "info" ? "note" : level,
    message: { text: document === undefined ? message : `Document ${document}: ${message}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(file, cwd),
          ...(line !== undefined && { region: region(line) }),
        },
      },
    ],
  };
}

function crashNotification(
  finding: ScanFinding,
  indexOf: ReadonlyMap<string, number>,
  cwd: string,
): Notification {
  const { rule, file, line, column } = finding;
  return {
    level: "error",
    associatedRule: { id: rule.id, index: indexOf.get(rule.id) ?? -1 },
    message: { text: sentence(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(file, cwd),
          region: region(line, column),
        },
      },
    ],
  };
}
