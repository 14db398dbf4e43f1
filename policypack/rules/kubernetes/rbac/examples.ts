import type { KubernetesExamples } from "../../../examples";
import { examples as disallowClusterAdminBindings } from "./disallow-cluster-admin-bindings.examples";
import { examples as disallowClusterWideEditors } from "./disallow-cluster-wide-editors.examples";
import { examples as disallowCsrApproval } from "./disallow-csr-approval.examples";
import { examples as disallowDefaultAccountBindings } from "./disallow-default-account-bindings.examples";
import { examples as disallowImpersonation } from "./disallow-impersonation.examples";
import { examples as disallowNamespaceModification } from "./disallow-namespace-modification.examples";
import { examples as disallowNodeProxy } from "./disallow-node-proxy.examples";
import { examples as disallowPersistentVolumeCreation } from "./disallow-persistent-volume-creation.examples";
import { examples as disallowPodExec } from "./disallow-pod-exec.examples";
import { examples as disallowPodProxy } from "./disallow-pod-proxy.examples";
import { examples as disallowPolicyTampering } from "./disallow-policy-tampering.examples";
import { examples as disallowReadingAllSecrets } from "./disallow-reading-all-secrets.examples";
import { examples as disallowRoleEscalation } from "./disallow-role-escalation.examples";
import { examples as disallowServiceStatusWriting } from "./disallow-service-status-writing.examples";
import { examples as disallowSystemGroupBindings } from "./disallow-system-group-bindings.examples";
import { examples as disallowTokenCreation } from "./disallow-token-creation.examples";
import { examples as disallowWebhookConfiguration } from "./disallow-webhook-configuration.examples";
import { examples as disallowWildcardRbac } from "./disallow-wildcard-rbac.examples";
import { examples as restrictAggregatedRoles } from "./restrict-aggregated-roles.examples";

/** Examples of the rules on what roles allow and whom bindings trust, in the order of the rules. */
export const rbacExamples: readonly KubernetesExamples[] = [
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
