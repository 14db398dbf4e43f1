import { rulesFor } from "../../policypack/environments";
import { kyvernoSet, type KyvernoSet } from "../../policypack/kyverno-set";
import { withParameters } from "../../policypack/parameters";
import type { KubernetesRule, SetRule } from "../../policypack/rule";
import type { Waiver } from "../../policypack/waivers";
import type { Settings } from "../settings/schema";
import { namespaceDefaults } from "./namespace-defaults";
import { ownNamespaces } from "./own-namespaces";
import { effectiveStage } from "./rollout";
import type { Scope } from "./scope";

/** What the stack says, and what holds for every stack. */
export interface PolicySources {
  readonly rules: readonly KubernetesRule[];
  readonly setRules: readonly SetRule[];
  readonly waivers: readonly Waiver[];
  readonly settings: Pick<Settings, "policies" | "teams">;
  readonly now: Date;
}

/** Every rule of the environment at its stage, with what stands beside the rules; none touches the cluster's own namespaces. */
export function rolledOut(
  { rules, setRules, waivers, settings, now }: PolicySources,
  {
    cloud,
    environment,
    systemNamespaces,
  }: Pick<Scope, "cloud" | "environment" | "systemNamespaces">,
): KyvernoSet {
  return kyvernoSet({
    rules: withParameters(rulesFor(rules, environment), settings.policies.parameters ?? {}),
    setRules: rulesFor(setRules, environment),
    stageOf: (policy) => effectiveStage(policy, settings.policies, environment),
    systemNamespaces,
    guardedNamespaces: [
      ...Object.values(ownNamespaces),
      ...settings.teams.flatMap(({ namespaces }) => namespaces),
    ],
    namespaceDefaults: namespaceDefaults(cloud, environment),
    signatures: settings.policies.signatures,
    waivers,
    exceptionsNamespace: ownNamespaces.exceptions,
    now,
  });
}
