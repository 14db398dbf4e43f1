import { dump } from "js-yaml";

import type { Manifest } from "./examples";
import type { GeneratingPolicy } from "./kyverno-manifests";
import { actingIn, policyMetadata } from "./kyverno-metadata";
import { namespaces } from "./rules/kubernetes/resources";
import type { Stage } from "./stages";

/** What a namespace is given that nobody guards, by the rules that it would otherwise break. */
export const namespaceDefaultsPolicy = {
  id: "namespace-defaults",
  title: "Denied traffic and a quota in every new namespace",
  rationale:
    "A namespace that was made by hand has no network policy and no quota: its pods reach everything, and may take every " +
    "node. Whoever needs more than these defaults adds a policy of their own beside them.",
  /** A waiver of one of these for a Namespace keeps the defaults out of it. */
  provides: ["require-default-deny-network-policies"],
} as const;

export interface GenerationOptions {
  readonly stage: Stage;
  /** Namespaces of the cluster's own, and those that Palisade itself makes and guards. */
  readonly excludedNamespaces: readonly string[];
  /** The objects, without a namespace. Their names must be nobody else's. */
  readonly defaults: readonly Manifest[];
}

/**
 * The policy that gives each new namespace its defaults, or none where it is not to act. A namespace that is there
 * already keeps its traffic. What was made is kept as it is, against whoever would delete it, and stays when the policy
 * goes: to take the policy away must not open a namespace.
 */
export function generatingPolicy({
  stage,
  excludedNamespaces,
  defaults,
}: GenerationOptions): GeneratingPolicy | undefined {
  const selected = actingIn(stage, excludedNamespaces);
  if (selected === undefined || defaults.length === 0) return undefined;
  const { group, version, resource } = namespaces;
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "GeneratingPolicy",
    metadata: policyMetadata(namespaceDefaultsPolicy),
    spec: {
      evaluation: {
        admission: { enabled: true },
        generateExisting: { enabled: false },
        synchronize: { enabled: true },
        orphanDownstreamOnPolicyDelete: { enabled: true },
        skipBackgroundRequests: true,
      },
      useServerSideApply: false,
      matchConstraints: {
        namespaceSelector: { matchExpressions: selected },
        resourceRules: [
          {
            apiGroups: [group],
            apiVersions: [version],
            operations: ["CREATE"],
            resources: [resource],
          },
        ],
      },
      variables: [{ name: "namespace", expression: "object.metadata.name" }],
      generate: [
        { template: { interpolate: "cel", value: defaults.map(inNamespace).join("---\n") } },
      ],
    },
  };
}

function inNamespace(manifest: Manifest): string {
  const metadata = { ...manifest.metadata, namespace: "(( variables.namespace ))" };
  return dump({ ...manifest, metadata });
}
