import { isClusterRule } from "../policypack/catalogue";
import { rulesFor } from "../policypack/environments";
import type { Environment } from "../policypack/environments";
import { didYouMean } from "../policypack/nearest";
import { profileRules } from "../policypack/profiles";
import type { Profile } from "../policypack/profiles";
import type { ClusterRule, Rule } from "../policypack/rule";
import { UsageError } from "./command";

export interface Selection {
  /** @default "all" */
  readonly profile: Profile | undefined;
  /** Every rule where it is not known which environment it is. */
  readonly environment: Environment | undefined;
  /** Ids of rules; empty is no choice. */
  readonly ids: readonly string[];
}

/**
 * The rules on Kubernetes objects that are asked for.
 * @param all every rule that there is
 * @throws UsageError for ids that there are not, and where no rule is left
 */
export function selectRules(
  all: readonly Rule[],
  { profile = "all", environment, ids }: Selection,
): readonly Rule[] {
  const mistakes = ids.flatMap((id) => wrongId(id, all));
  if (mistakes.length > 0) throw new UsageError(mistakes);
  const asked = rulesFor(profileRules(profile, all), environment).filter(judgesManifests);
  const rules = ids.length === 0 ? asked : asked.filter(({ id }) => ids.includes(id));
  const left = new Set(rules.map(({ id }) => id));
  const lost = ids.filter((id) => !left.has(id));
  if (lost.length > 0) {
    const narrowed = [
      ...(profile === "all" ? [] : [`--profile ${profile}`]),
      ...(environment === undefined ? [] : [`--environment ${environment}`]),
    ];
    throw new UsageError(
      lost.map((id) => `--rule ${id}: the rule is not among those of ${narrowed.join(" and ")}.`),
    );
  }
  return rules;
}

/**
 * The rules of a selection that a scan has no answer to, because only a cluster can judge them. Who asks for single rules
 * asks for what can be judged.
 */
export function clusterRulesOf(
  all: readonly Rule[],
  { profile = "all", environment, ids }: Selection,
): readonly ClusterRule[] {
  if (ids.length > 0) return [];
  return rulesFor(profileRules(profile, all), environment).filter(isClusterRule);
}

/** Rules on resources of a cloud judge what only a preview shows, and some rules what only a cluster knows. */
function judgesManifests({ engine }: Rule): boolean {
  return engine === "cel" || engine === "set";
}

function wrongId(id: string, all: readonly Rule[]): string[] {
  const rule = all.find((known) => known.id === id);
  if (rule === undefined) {
    const known = all.filter(judgesManifests).map((one) => one.id);
    const meant = didYouMean(id, known) || " `palisade rules` lists them.";
    return [`--rule ${id}: there is no such rule.${meant}`];
  }
  if (judgesManifests(rule)) return [];
  if (isClusterRule(rule))
    return [`--rule ${id}: only a cluster judges it. ${rule.unknownElsewhere}`];
  return [`--rule ${id}: the rule is on resources of a cloud, which only a preview sees.`];
}
