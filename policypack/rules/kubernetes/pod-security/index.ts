import type { KubernetesRule } from "../../../rule";
import { disallowHostNamespaces } from "./disallow-host-namespaces";
import { disallowHostPathVolumes } from "./disallow-host-path-volumes";
import { disallowHostPorts } from "./disallow-host-ports";
import { disallowPrivilegeEscalation } from "./disallow-privilege-escalation";
import { disallowPrivilegedContainers } from "./disallow-privileged-containers";
import { disallowRootUser } from "./disallow-root-user";
import { requireReadOnlyRootFilesystem } from "./require-read-only-root-filesystem";
import { requireRunAsNonRoot } from "./require-run-as-non-root";
import { requireRunAsUser1000 } from "./require-run-as-user-1000";
import { restrictCapabilities } from "./restrict-capabilities";
import { restrictSeccompProfiles } from "./restrict-seccomp-profiles";

/** Rules on pods as the Pod Security Standards and stricter points of our own see them, by id. */
export const podSecurityRules: readonly KubernetesRule[] = [
  disallowHostNamespaces,
  disallowHostPathVolumes,
  disallowHostPorts,
  disallowPrivilegeEscalation,
  disallowPrivilegedContainers,
  disallowRootUser,
  requireReadOnlyRootFilesystem,
  requireRunAsNonRoot,
  requireRunAsUser1000,
  restrictCapabilities,
  restrictSeccompProfiles,
];
