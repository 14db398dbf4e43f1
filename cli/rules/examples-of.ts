import {
  cloudExamples,
  cloudSetExamples,
  kubernetesExamples,
  setExamples,
} from "../../policypack/catalogue-examples";
import type {
  CloudExamples,
  CloudSetExamples,
  KubernetesExamples,
  SetExamples,
} from "../../policypack/examples";
import type { Rule } from "../../policypack/rule";
import type { RuleSet } from "./rule-set";

/** What shows what a rule refuses and accepts, whatever it judges. */
export interface ExamplesOf {
  readonly kubernetes: readonly KubernetesExamples[];
  readonly sets: readonly SetExamples[];
  readonly cloud: readonly CloudExamples[];
  readonly programs: readonly CloudSetExamples[];
}

/** Apart from the rules, because a scan has no use for examples and would wait for them. */
export function examplesOf({ id }: Pick<Rule, "id">, { team }: RuleSet): ExamplesOf {
  const own = <E extends { readonly rule: string }>(examples: readonly E[]) =>
    examples.filter(({ rule }) => rule === id);
  return {
    kubernetes: own([...kubernetesExamples, ...team.examples]),
    sets: own(setExamples),
    cloud: own(cloudExamples),
    programs: own(cloudSetExamples),
  };
}
