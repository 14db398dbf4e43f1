import type { KubernetesRule } from "../../../rule";
import { disallowClusterAdminBindings } from "./disallow-cluster-admin-bindings";
import { disallowClusterWideEditors } from "./disallow-cluster-wide-editors";
import { disallowCsrApproval } from "./disallow-csr-approval";
import { disallowDefaultAccountBindings } from "./disallow-default-account-bindings";
import { disallowImpersonation } from "./disallow-impersonation";
import { disallowNamespaceModification } from "./disallow-namespace-modification";
import { disallowNodeProxy } from "./disallow-node-proxy";
import { disallowPersistentVolumeCreation } from "./disallow-persistent-volume-creation";
import { disallowPodExec } from "./disallow-pod-exec";
import { disallowPodProxy } from "./disallow-pod-proxy";
import { disallowPolicyTampering } from "./disallow-policy-tampering";
import { disallowReadingAllSecrets } from "./disallow-reading-all-secrets";
import { disallowRoleEscalation } from "./disallow-role-escalation";
import { disallowServiceStatusWriting } from "./disallow-service-status-writing";
import { disallowSystemGroupBindings } from "./disallow-system-group-bindings";
import { disallowTokenCreation } from "./disallow-token-creation";
import { disallowWebhookConfiguration } from "./disallow-webhook-configuration";
import { disallowWildcardRbac } from "./disallow-wildcard-rbac";
import { restrictAggregatedRoles } from "./restrict-aggregated-roles";

/** Rules on what roles allow and whom bindings trust, by id. */
export const rbacRules: readonly KubernetesRule[] = [
  disallowClusterAdminBindings,
  disallowClusterWideEditors,
  disallowCsrApproval,
  disallowDefaultAccountBindings,
  disallowImpersonation,
  disallowNamespaceModification,
  disallowNodeProxy,
  disallowPersistentVolumeCreation,
  disallowPodExec,
  disallowPodProxy,
  disallowPolicyTampering,
  disallowReadingAllSecrets,
  disallowRoleEscalation,
  disallowServiceStatusWriting,
  disallowSystemGroupBindings,
  disallowTokenCreation,
  disallowWebhookConfiguration,
  disallowWildcardRbac,
  restrictAggregatedRoles,
];
