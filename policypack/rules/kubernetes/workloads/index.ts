import type { KubernetesRule } from "../../../rule";
import { disallowBlockingDisruptionBudgets } from "./disallow-blocking-disruption-budgets";
import { disallowDefaultNamespace } from "./disallow-default-namespace";
import { disallowHostAliases } from "./disallow-host-aliases";
import { disallowHostPersistentVolumes } from "./disallow-host-persistent-volumes";
import { disallowImmediateTermination } from "./disallow-immediate-termination";
import { disallowSharedProcessNamespace } from "./disallow-shared-process-namespace";
import { requireCronJobConcurrency } from "./require-cron-job-concurrency";
import { requireEncryptedStorageClasses } from "./require-encrypted-storage-classes";
import { requireLivenessProbes } from "./require-liveness-probes";
import { requireNamespaceOwner } from "./require-namespace-owner";
import { requirePodSecurityLabels } from "./require-pod-security-labels";
import { requireReadinessProbes } from "./require-readiness-probes";
import { requireReplicas } from "./require-replicas";
import { requireResourceLimits } from "./require-resource-limits";
import { requireStorageClassKeys } from "./require-storage-class-keys";
import { requireTopologySpread } from "./require-topology-spread";
import { requireWorkloadOwner } from "./require-workload-owner";
import { restrictSystemPriorityClasses } from "./restrict-system-priority-classes";

/** Rules on namespaces, what runs in them and where its data is, by id. */
export const workloadsRules: readonly KubernetesRule[] = [
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
