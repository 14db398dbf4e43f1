import { controls } from "../../../policypack/frameworks";
import { defineRule } from "../../../policypack/rule";
import type { ReportOptions } from "../../../cli/report";
import type { ScanFinding, ScanResult } from "../../../cli/scan-result";

/** A rule with words that need escaping in one format or another. */
export const noRoot = defineRule({
  id: "disallow-root",
  title: "No root & no <sudo>",
  rationale: "Root in a container is one mistake away from root on the node.",
  remediation: "Set `runAsNonRoot` to true.",
  severity: "high",
  controls: ["pss/restricted", "nsa-cisa-1.2/pod-security"],
  on: "pods",
  polarity: "require",
  validations: [{ require: "true", path: "spec", message: "It runs as root." }],
});

export const owned = defineRule({
  ...noRoot,
  id: "require-owner",
  title: "Every workload has an owner",
  severity: "low",
  controls: [],
});

export const options: ReportOptions = {
  version: "0.1.0",
  rules: [noRoot, owned],
  controls,
  exitCode: 1,
  cwd: "/repo",
  colour: false,
  quiet: false,
  verbose: false,
};

export function finding(changes: Partial<ScanFinding> = {}): ScanFinding {
  return {
    rule: noRoot,
    verdict: "fail",
    resource: { apiVersion: "apps/v1", kind: "Deployment", namespace: "shop", name: "web" },
    file: "deploy/web.yaml",
    line: 12,
    column: 9,
    path: "spec.template.spec.securityContext",
    message: "It runs as root.",
    ...changes,
  };
}

export const waived = finding({
  rule: owned,
  verdict: "waived",
  waiver: {
    rule: owned.id,
    subject: { namespace: "shop", name: "web" },
    owner: "Team Shop",
    reason: "It moves next month.",
    ticket: "SHOP-7",
    expires: "2027-01-31",
  },
});

export const unknown = finding({
  verdict: "unknown",
  message: "Cannot be judged before it is known.",
});

export const crashed = finding({ verdict: "error", message: "no such overload: int + string" });

export function result(
  findings: readonly ScanFinding[],
  notices: ScanResult["notices"] = [],
): ScanResult {
  const count = (verdict: ScanFinding["verdict"]) =>
    findings.filter((one) => one.verdict === verdict).length;
  return {
    summary: {
      resources: 1,
      rules: 2,
      pass: 0,
      fail: count("fail"),
      unknown: count("unknown"),
      error: count("error"),
      waived: count("waived"),
    },
    findings,
    notices,
    clusterOnly: [],
  };
}
