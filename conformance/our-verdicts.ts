import { indexRules } from "../policypack/dispatch";
import type { Manifest } from "../policypack/examples";
import { judgeResource } from "../policypack/judge-resource";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { groupKind, podOf } from "../policypack/workload";

const index = indexRules(kubernetesRules);

/** What our evaluator says: `error` is an expression that could not be evaluated. */
export type OurVerdict = "pass" | "fail" | "error" | "unknown";

/** Every rule that is about an object, with its verdict and, where it does not pass, why. */
export function ourVerdicts(object: Manifest): Map<string, { verdict: OurVerdict; why: string }> {
  const key = groupKind(object.apiVersion, object.kind);
  const verdicts = new Map<string, { verdict: OurVerdict; why: string }>();
  const hasPod = podOf(key, object) !== undefined;
  for (const { rule } of index.forKind(key, false)) {
    if (rule.on !== "pods" || hasPod) verdicts.set(rule.id, { verdict: "pass", why: "" });
  }
  const type = `kubernetes:${object.apiVersion}:${object.kind}`;
  for (const { rule, findings } of judgeResource(index, type, object)) {
    const [first] = findings;
    if (first === undefined) throw new Error(`${rule.id} does not pass, and says nothing`);
    const why = findings.map(({ path, because }) => `${path} ${because ?? ""}`.trim()).join(", ");
    verdicts.set(rule.id, { verdict: decisive(findings), why });
  }
  return verdicts;
}

/** Kyverno ends at the first validation that does not hold; `fail` in one place makes the whole of it fail. */
function decisive(findings: readonly { readonly verdict: OurVerdict; readonly message: string }[]) {
  const first = findings.filter(({ message }) => message === findings[0]?.message);
  return first.some(({ verdict }) => verdict === "fail") ? "fail" : (first[0]?.verdict ?? "error");
}
