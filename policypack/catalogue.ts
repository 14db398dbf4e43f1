import type { CloudRule, CloudSetRule, ClusterRule, KubernetesRule, Rule, SetRule } from "./rule";
import { aksRules, aksSetRules } from "./rules/aks";
import { clusterRules } from "./rules/cluster";
import { eksRules } from "./rules/eks";
import { eksSetRules } from "./rules/eks/sets";
import { gkeRules } from "./rules/gke";
import { gkeSetRules } from "./rules/gke/sets";
import { kubernetesRules } from "./rules/kubernetes";
import { setRules } from "./rules/sets";

/** Rules on cloud resources, of every cloud. */
export const cloudRules: readonly CloudRule[] = [...aksRules, ...eksRules, ...gkeRules];

/** Rules on cloud resources that need others of their program, of every cloud. */
export const cloudSetRules: readonly CloudSetRule[] = [
  ...aksSetRules,
  ...eksSetRules,
  ...gkeSetRules,
];

/** Every rule that there is. */
export const catalogue: readonly Rule[] = [
  ...kubernetesRules,
  ...setRules,
  ...clusterRules,
  ...cloudRules,
  ...cloudSetRules,
];

export { clusterRules, kubernetesRules, setRules };

export function isKubernetesRule(rule: Rule): rule is KubernetesRule {
  return rule.engine === "cel";
}

export function isSetRule(rule: Rule): rule is SetRule {
  return rule.engine === "set";
}

export function isCloudSetRule(rule: Rule): rule is CloudSetRule {
  return rule.engine === "cloud-set";
}

export function isClusterRule(rule: Rule): rule is ClusterRule {
  return rule.engine === "cluster";
}

const pages: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));

/**
 * The page that explains a rule, as a path in the repository: the project has no public address yet. A rule of a team is
 * explained by its own file.
 */
export function rulePage({ id }: Pick<Rule, "id">): string {
  return pages.has(id) ? `docs/rules/${id}.md` : `${id}.yaml`;
}
