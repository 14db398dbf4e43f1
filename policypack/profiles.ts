import { isKubernetesRule } from "./catalogue";
import type { ControlId } from "./frameworks";
import type { Rule } from "./rule";

/** A part of the catalogue that is asked for by name. */
export type Profile = "pss-baseline" | "pss-restricted" | "all";

/** Every profile, from the narrowest to the widest. */
export const profiles: readonly Profile[] = ["pss-baseline", "pss-restricted", "all"];

/** The levels of the Pod Security Standards that a profile takes in. Restricted is baseline and more. */
const levels: Readonly<Record<Exclude<Profile, "all">, readonly ControlId[]>> = {
  "pss-baseline": ["pss/baseline"],
  "pss-restricted": ["pss/baseline", "pss/restricted"],
};

/**
 * The rules of a profile, in the order in which they are given. The profiles of the Pod Security Standards hold one
 * rule for each check of Kubernetes' own admission at its newest version, and nothing that we ask for beyond it.
 */
export function profileRules(profile: Profile, rules: readonly Rule[]): readonly Rule[] {
  if (profile === "all") return rules;
  const wanted = levels[profile];
  return rules.filter(
    (rule) => isKubernetesRule(rule) && rule.controls.some((control) => wanted.includes(control)),
  );
}
