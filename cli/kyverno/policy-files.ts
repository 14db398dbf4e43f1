import { dump } from "js-yaml";

import type { KyvernoSet } from "../../policypack/kyverno-set";
import { ownMark } from "./owned-folder";

/** Argo CD applies the exceptions before what says nothing, which is wave 0. */
const exceptionsFirst = {
  target: { kind: "PolicyException" },
  patch: dump({
    apiVersion: "policies.kyverno.io/v1",
    kind: "PolicyException",
    metadata: { name: "any", annotations: { "argocd.argoproj.io/sync-wave": "-1" } },
  }),
};

/**
 * A file for each policy and exception, and a kustomization that lists them, the exceptions first: a policy that came before
 * would refuse what they let pass. The same policies are the same text, whoever writes them and when.
 */
export function policyFiles({ exceptions, policies }: KyvernoSet): Map<string, string> {
  const named = [
    ...inOrder(exceptions).map(
      (exception) => [`exception-${exception.metadata.name}.yaml`, exception] as const,
    ),
    ...inOrder(policies).map((policy) => [`${policy.metadata.name}.yaml`, policy] as const),
  ];
  const kustomization = {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    // As listed, and not by kind.
    sortOptions: { order: "fifo" },
    resources: named.map(([name]) => name),
    ...(exceptions.length > 0 && { patches: [exceptionsFirst] }),
  };
  return new Map(
    [...named, ["kustomization.yaml", kustomization] as const].map(([name, object]) => [
      name,
      ownMark + dump(object, { noRefs: true, lineWidth: 120 }),
    ]),
  );
}

function inOrder<T extends { readonly metadata: { readonly name: string } }>(
  objects: readonly T[],
): T[] {
  return [...objects].sort((one, other) => (one.metadata.name < other.metadata.name ? -1 : 1));
}
