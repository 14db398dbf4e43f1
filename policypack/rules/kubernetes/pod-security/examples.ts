import type { KubernetesExamples } from "../../../examples";
import { examples as disallowHostNamespaces } from "./disallow-host-namespaces.examples";
import { examples as disallowHostPathVolumes } from "./disallow-host-path-volumes.examples";
import { examples as disallowHostPorts } from "./disallow-host-ports.examples";
import { examples as disallowPrivilegeEscalation } from "./disallow-privilege-escalation.examples";
import { examples as disallowPrivilegedContainers } from "./disallow-privileged-containers.examples";
import { examples as disallowRootUser } from "./disallow-root-user.examples";
import { examples as requireReadOnlyRootFilesystem } from "./require-read-only-root-filesystem.examples";
import { examples as requireRunAsNonRoot } from "./require-run-as-non-root.examples";
import { examples as requireRunAsUser1000 } from "./require-run-as-user-1000.examples";
import { examples as restrictCapabilities } from "./restrict-capabilities.examples";
import { examples as restrictSeccompProfiles } from "./restrict-seccomp-profiles.examples";

/** Examples of the rules on pods as the Pod Security Standards and stricter points of our own see them, in the order of the rules. */
export const podSecurityExamples: readonly KubernetesExamples[] = [
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
