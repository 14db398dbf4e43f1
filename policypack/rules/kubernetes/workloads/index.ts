import type { KubernetesRule } from "../../../rule";
import { disallowDefaultNamespace } from "./disallow-default-namespace";
import { requirePodSecurityLabels } from "./require-pod-security-labels";
import { requireResourceLimits } from "./require-resource-limits";

/** Rules on namespaces and what runs in them, by id. */
export const workloadsRules: readonly KubernetesRule[] = [
  disallowDefaultNamespace,
  requirePodSecurityLabels,
  requireResourceLimits,
];
