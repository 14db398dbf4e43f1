import type { LabelRequirement } from "./kyverno-manifests";
import { optedIn, stageLabel } from "./stages";
import type { Stage } from "./stages";

/** How Kyverno and its reports present a policy of ours. */
export function policyMetadata(policy: {
  readonly id: string;
  readonly title: string;
  readonly rationale: string;
}): {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
} {
  return {
    name: policy.id,
    labels: { "app.kubernetes.io/managed-by": "palisade" },
    annotations: {
      "policies.kyverno.io/title": policy.title,
      "policies.kyverno.io/category": "Palisade",
      "policies.kyverno.io/description": policy.rationale,
    },
  };
}

/** All namespaces but those named, by the label that Kubernetes sets on each and lets nobody change. */
export function outside(namespaces: readonly string[]): LabelRequirement[] {
  return namespaces.length === 0
    ? []
    : [{ key: "kubernetes.io/metadata.name", operator: "NotIn", values: namespaces }];
}

/**
 * Where a policy acts that changes or makes something: everywhere once enforced, in a canary where a namespace opted in,
 * and nowhere in an audit, which only looks.
 */
export function actingIn(
  stage: Stage,
  excludedNamespaces: readonly string[],
): LabelRequirement[] | undefined {
  if (stage === "audit") return undefined;
  const optIn: LabelRequirement = { key: stageLabel, operator: "In", values: [optedIn] };
  return [...outside(excludedNamespaces), ...(stage === "canary" ? [optIn] : [])];
}
