import type { KubernetesRule } from "../../rule";
import { disallowClusterAdminBindings } from "./disallow-cluster-admin-bindings";
import { disallowDefaultNamespace } from "./disallow-default-namespace";
import { disallowHostNamespaces } from "./disallow-host-namespaces";
import { disallowHostPathVolumes } from "./disallow-host-path-volumes";
import { disallowHostPorts } from "./disallow-host-ports";
import { disallowPrivilegeEscalation } from "./disallow-privilege-escalation";
import { disallowPrivilegedContainers } from "./disallow-privileged-containers";
import { disallowRootUser } from "./disallow-root-user";
import { disallowWildcardRbac } from "./disallow-wildcard-rbac";
import { requireImageTag } from "./require-image-tag";
import { requirePodSecurityLabels } from "./require-pod-security-labels";
import { requireReadOnlyRootFilesystem } from "./require-read-only-root-filesystem";
import { requireResourceLimits } from "./require-resource-limits";
import { requireRunAsNonRoot } from "./require-run-as-non-root";
import { requireRunAsUser1000 } from "./require-run-as-user-1000";
import { restrictCapabilities } from "./restrict-capabilities";
import { restrictSeccompProfiles } from "./restrict-seccomp-profiles";
import { restrictServiceAccountTokenMounts } from "./restrict-service-account-token-mounts";
import { restrictServiceExposure } from "./restrict-service-exposure";

/** The rules on Kubernetes objects, by id. A test compares the list with the folder. */
export const kubernetesRules: readonly KubernetesRule[] = [
  disallowClusterAdminBindings,
  disallowDefaultNamespace,
  disallowHostNamespaces,
  disallowHostPathVolumes,
  disallowHostPorts,
  disallowPrivilegeEscalation,
  disallowPrivilegedContainers,
  disallowRootUser,
  disallowWildcardRbac,
  requireImageTag,
  requirePodSecurityLabels,
  requireReadOnlyRootFilesystem,
  requireResourceLimits,
  requireRunAsNonRoot,
  requireRunAsUser1000,
  restrictCapabilities,
  restrictSeccompProfiles,
  restrictServiceAccountTokenMounts,
  restrictServiceExposure,
];
