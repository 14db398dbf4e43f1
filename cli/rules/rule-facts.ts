import type { Rule } from "../../policypack/rule";
import { workloadKinds } from "../../policypack/workload";

/**
 * What a rule needs to judge: one `object`, several of them as a `set`, or what a program says of a resource of a `cloud`.
 */
export type RuleClass = "object" | "set" | "cloud";

export const ruleClasses: readonly RuleClass[] = ["object", "set", "cloud"];

export function classOf({ engine }: Rule): RuleClass {
  return ({ cel: "object", set: "set", typescript: "cloud", "cloud-set": "cloud" } as const)[
    engine
  ];
}

/** Kinds of Kubernetes, or type tokens of Pulumi, that get a verdict. */
export function kindsOf(rule: Rule): readonly string[] {
  if (rule.engine === "typescript" || rule.engine === "cloud-set") return rule.on;
  return rule.on === "pods" ? workloadKinds : rule.on.map(({ kind }) => kind);
}

/** Where a rule of a class is judged, in the order in which a change meets the places. */
export function placesOf(rule: Rule): readonly string[] {
  return {
    object: ["palisade scan", "pulumi preview", "admission", "background scan"],
    set: ["palisade scan", "pulumi preview"],
    cloud: ["pulumi preview"],
  }[classOf(rule)];
}
