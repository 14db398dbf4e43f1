import { severities, type RuleHeader, type Severity } from "../../policypack/rule";
import type { CisBenchmark } from "../cluster";

/** Severity by number of a check: kube-bench has none of its own, so a check has that of our rules on its control. */
export type CheckSeverities = Readonly<Record<string, Severity>>;

/** What the catalogue calls each benchmark; no rule claims a control of the self-managed one. */
const frameworks: Readonly<Record<CisBenchmark, string | undefined>> = {
  "eks-1.8.0": "cis-eks-1.8.0",
  "gke-1.9.0": "cis-gke-1.9.0",
  "aks-1.8": "cis-aks-1.8.0",
  "cis-1.12": undefined,
};

/** The severest rule of a control decides. */
export function checkSeverities(
  benchmark: CisBenchmark,
  rules: readonly {
    readonly controls: readonly string[];
    readonly severity: RuleHeader["severity"];
  }[],
): CheckSeverities {
  const framework = frameworks[benchmark];
  const found: Record<string, Severity> = {};
  for (const { controls, severity } of rules) {
    for (const control of controls) {
      const [name, number] = control.split("/");
      if (name === framework && number !== undefined) {
        found[number] = severest(severity, found[number] ?? "low");
      }
    }
  }
  return found;
}

function severest(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}
