import type { KubernetesExamples } from "../../../examples";
import { examples as disallowDefaultNamespace } from "./disallow-default-namespace.examples";
import { examples as requirePodSecurityLabels } from "./require-pod-security-labels.examples";
import { examples as requireResourceLimits } from "./require-resource-limits.examples";

/** Examples of the rules on namespaces and what runs in them, in the order of the rules. */
export const workloadsExamples: readonly KubernetesExamples[] = [
  disallowDefaultNamespace,
  requirePodSecurityLabels,
  requireResourceLimits,
];
