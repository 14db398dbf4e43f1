import { dump } from "js-yaml";

import type { KyvernoSet } from "../../policypack/kyverno-set";
import { ownMark } from "./owned-folder";

/**
 * A file for each policy and exception, and a kustomization that lists them. The same policies are the same text, whoever
 * writes them and when.
 */
export function policyFiles({ exceptions, policies }: KyvernoSet): Map<string, string> {
  const named = [
    ...exceptions.map((exception) => [`exception-${exception.metadata.name}.yaml`, exception]),
    ...policies.map((policy) => [`${policy.metadata.name}.yaml`, policy]),
  ] as const;
  const kustomization = {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    resources: named.map(([name]) => name as string).sort(),
  };
  return new Map(
    [...named, ["kustomization.yaml", kustomization] as const].map(([name, object]) => [
      name as string,
      ownMark + dump(object, { noRefs: true, lineWidth: 120 }),
    ]),
  );
}
