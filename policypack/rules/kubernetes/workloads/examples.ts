import type { KubernetesExamples } from "../../../examples";
import { examples as disallowBlockingDisruptionBudgets } from "./disallow-blocking-disruption-budgets.examples";
import { examples as disallowDefaultNamespace } from "./disallow-default-namespace.examples";
import { examples as disallowHostAliases } from "./disallow-host-aliases.examples";
import { examples as disallowHostPersistentVolumes } from "./disallow-host-persistent-volumes.examples";
import { examples as disallowImmediateTermination } from "./disallow-immediate-termination.examples";
import { examples as disallowSharedProcessNamespace } from "./disallow-shared-process-namespace.examples";
import { examples as requireCronJobConcurrency } from "./require-cron-job-concurrency.examples";
import { examples as requireEncryptedStorageClasses } from "./require-encrypted-storage-classes.examples";
import { examples as requireLivenessProbes } from "./require-liveness-probes.examples";
import { examples as requireNamespaceOwner } from "./require-namespace-owner.examples";
import { examples as requirePodSecurityLabels } from "./require-pod-security-labels.examples";
import { examples as requireReadinessProbes } from "./require-readiness-probes.examples";
import { examples as requireReplicas } from "./require-replicas.examples";
import { examples as requireResourceLimits } from "./require-resource-limits.examples";
import { examples as requireStorageClassKeys } from "./require-storage-class-keys.examples";
import { examples as requireTopologySpread } from "./require-topology-spread.examples";
import { examples as requireWorkloadOwner } from "./require-workload-owner.examples";
import { examples as restrictSystemPriorityClasses } from "./restrict-system-priority-classes.examples";

/** Examples of the rules on namespaces, what runs in them and where its data is, in the order of the rules. */
export const workloadsExamples: readonly KubernetesExamples[] = [
  disallowBlockingDisruptionBudgets,
  disallowDefaultNamespace,
  disallowHostAliases,
  disallowHostPersistentVolumes,
  disallowImmediateTermination,
  disallowSharedProcessNamespace,
  requireCronJobConcurrency,
  requireEncryptedStorageClasses,
  requireLivenessProbes,
  requireNamespaceOwner,
  requirePodSecurityLabels,
  requireReadinessProbes,
  requireReplicas,
  requireResourceLimits,
  requireStorageClassKeys,
  requireTopologySpread,
  requireWorkloadOwner,
  restrictSystemPriorityClasses,
];
