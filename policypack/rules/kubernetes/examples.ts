import type { KubernetesExamples } from "../../examples";
import { examples as disallowClusterAdminBindings } from "./disallow-cluster-admin-bindings.examples";
import { examples as disallowDefaultNamespace } from "./disallow-default-namespace.examples";
import { examples as disallowHostNamespaces } from "./disallow-host-namespaces.examples";
import { examples as disallowHostPathVolumes } from "./disallow-host-path-volumes.examples";
import { examples as disallowHostPorts } from "./disallow-host-ports.examples";
import { examples as disallowPrivilegeEscalation } from "./disallow-privilege-escalation.examples";
import { examples as disallowPrivilegedContainers } from "./disallow-privileged-containers.examples";
import { examples as disallowRootUser } from "./disallow-root-user.examples";
import { examples as disallowWildcardRbac } from "./disallow-wildcard-rbac.examples";
import { examples as requireImageTag } from "./require-image-tag.examples";
import { examples as requirePodSecurityLabels } from "./require-pod-security-labels.examples";
import { examples as requireReadOnlyRootFilesystem } from "./require-read-only-root-filesystem.examples";
import { examples as requireResourceLimits } from "./require-resource-limits.examples";
import { examples as requireRunAsNonRoot } from "./require-run-as-non-root.examples";
import { examples as requireRunAsUser1000 } from "./require-run-as-user-1000.examples";
import { examples as restrictCapabilities } from "./restrict-capabilities.examples";
import { examples as restrictSeccompProfiles } from "./restrict-seccomp-profiles.examples";
import { examples as restrictServiceAccountTokenMounts } from "./restrict-service-account-token-mounts.examples";
import { examples as restrictServiceExposure } from "./restrict-service-exposure.examples";

/** The examples of every rule on Kubernetes objects, in the order of the rules. */
export const kubernetesExamples: readonly KubernetesExamples[] = [
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
