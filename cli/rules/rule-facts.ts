import type { Rule } from "../../policypack/rule";
import { workloadKinds } from "../../policypack/workload";

/**
 * What a rule needs to judge: one `object`, several of them as a `set`, a running `cluster`, or what a program says of a
 * resource of a `cloud`.
 */
export type RuleClass = "object" | "set" | "cluster" | "cloud";

export const ruleClasses: readonly RuleClass[] = ["object", "set", "cluster", "cloud"];

export function classOf({ engine }: Rule): RuleClass {
  return classes[engine];
}

const classes = {
  cel: "object",
  set: "set",
  cluster: "cluster",
  typescript: "cloud",
  "cloud-set": "cloud",
} as const satisfies Record<Rule["engine"], RuleClass>;

/** Kinds of Kubernetes, or type tokens of Pulumi, that get a verdict. */
export function kindsOf(rule: Rule): readonly string[] {
  if (rule.engine === "typescript" || rule.engine === "cloud-set") return rule.on;
  return rule.on === "pods" ? workloadKinds : rule.on.map(({ kind }) => kind);
}
