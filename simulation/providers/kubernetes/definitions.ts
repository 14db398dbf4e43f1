import type { Values } from "../values";
import type { KubernetesReference } from "./scope";

/**
 * Custom resource definitions that there must be, as `policies.kyverno.io/v1/ValidatingPolicy`.
 *
 * @param group Of all of them.
 */
export function definitions(
  names: (inputs: Values) => readonly string[],
  group: string,
): KubernetesReference {
  return {
    at: (inputs, scope) =>
      names(inputs)
        .filter((name) => !scope.customResources.has(name))
        .map((name) => `~${name}`),
    to: [
      "kubernetes:helm.sh/v3:Release",
      "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition",
    ],
    missing: (definition) => {
      const kind = definition.slice(definition.lastIndexOf("/") + 1);
      return `no matches for kind "${kind}" in version "${definition.slice(1, -kind.length - 1)}"`;
    },
    // Its CRDs go with the Kyverno release, and its policies with the CRDs, while its webhooks may stay and refuse all.
    refusal: group.endsWith("kyverno.io")
      ? "cannot uninstall the release while objects of its custom resource definitions exist"
      : undefined,
    sameScope: true,
  };
}
