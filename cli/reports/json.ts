import type { Reporter } from "../report";
import type { ScanFinding } from "../scan-result";

/** The report for programs. Fields may be added to it; one that is there keeps its name and meaning in version 1. */
export const jsonReport: Reporter = function* ({ summary, findings, notices, clusterOnly }) {
  yield `{"version":1,"summary":${JSON.stringify(summary)},"findings":[`;
  for (const [index, finding] of findings.entries()) {
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(jsonFinding(finding))}`;
  }
  const elsewhere = clusterOnly.map(({ id }) => id);
  yield `],"notices":${JSON.stringify(notices)},"clusterOnly":${JSON.stringify(elsewhere)}}\n`;
};

function jsonFinding(finding: ScanFinding): Readonly<Record<string, unknown>> {
  const { rule, verdict, resource, file, line, column, path, message, waiver } = finding;
  return {
    rule: rule.id,
    severity: rule.severity,
    verdict,
    resource,
    file,
    line,
    column,
    path,
    message,
    remediation: rule.remediation,
    controls: rule.controls,
    ...(waiver && {
      waiver: { owner: waiver.owner, ticket: waiver.ticket, expires: waiver.expires },
    }),
  };
}
