import { catalogue } from "../policypack/catalogue";
import { indexRules, kubernetesType } from "../policypack/dispatch";

/** Ids of the rules that have something to say about resources of these Pulumi types, sorted. */
export function rulesThatJudge(types: readonly string[]): string[] {
  const index = indexRules(catalogue);
  const ids = [...new Set(types)].flatMap((type) => {
    const object = kubernetesType(type, {});
    const onObjects = object ? index.forKind(object.key, object.partial) : [];
    return [...index.forType(type), ...onObjects.map(({ rule }) => rule)].map(({ id }) => id);
  });
  return [...new Set(ids)].sort();
}
