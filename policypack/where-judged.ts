import { namespaceDefaultsPolicy } from "./kyverno-generating";
import { mutations } from "./mutations";
import type { Rule } from "./rule";

const places = {
  cel: ["palisade scan", "pulumi preview", "admission", "background scan"],
  set: ["palisade scan", "pulumi preview", "background scan"],
  cluster: ["admission"],
  typescript: ["pulumi preview"],
  "cloud-set": ["pulumi preview"],
} as const satisfies Record<Rule["engine"], readonly string[]>;

/** Where a rule is judged, in the order in which a change meets the places. The last two are in a cluster. */
export function placesOf({ engine }: Pick<Rule, "engine">): readonly string[] {
  return places[engine];
}

/** What a cluster fills in where an object breaks a rule by leaving something out. */
export interface Repair {
  /** The name of the policy that does. */
  readonly id: string;
  readonly title: string;
}

/** It is done only where the rule would refuse the object: where it is only reported, a repair would hide it. */
export function repairOf(rule: Rule): Repair | undefined {
  if (rule.engine === "set") {
    const { id, title, provides } = namespaceDefaultsPolicy;
    return provides.some((provided) => provided === rule.id) ? { id, title } : undefined;
  }
  const mutatedBy = rule.engine === "cel" ? rule.mutatedBy : undefined;
  return mutations.find(({ id }) => id === mutatedBy);
}
