import type { KubernetesExamples } from "../../../examples";
import { examples as disallowAddedCapabilities } from "./disallow-added-capabilities.examples";
import { examples as disallowHostNamespaces } from "./disallow-host-namespaces.examples";
import { examples as disallowHostPathVolumes } from "./disallow-host-path-volumes.examples";
import { examples as disallowHostPorts } from "./disallow-host-ports.examples";
import { examples as disallowPrivilegeEscalation } from "./disallow-privilege-escalation.examples";
import { examples as disallowPrivilegedContainers } from "./disallow-privileged-containers.examples";
import { examples as disallowProbeHosts } from "./disallow-probe-hosts.examples";
import { examples as disallowRootUser } from "./disallow-root-user.examples";
import { examples as disallowUnconfinedSeccomp } from "./disallow-unconfined-seccomp.examples";
import { examples as disallowWindowsHostProcess } from "./disallow-windows-host-process.examples";
import { examples as requireDefaultProcMount } from "./require-default-proc-mount.examples";
import { examples as requireReadOnlyRootFilesystem } from "./require-read-only-root-filesystem.examples";
import { examples as requireRunAsNonRoot } from "./require-run-as-non-root.examples";
import { examples as requireRunAsUser1000 } from "./require-run-as-user-1000.examples";
import { examples as restrictAppArmorProfiles } from "./restrict-apparmor-profiles.examples";
import { examples as restrictCapabilities } from "./restrict-capabilities.examples";
import { examples as restrictProcMount } from "./restrict-proc-mount.examples";
import { examples as restrictSeccompProfiles } from "./restrict-seccomp-profiles.examples";
import { examples as restrictSelinuxOptions } from "./restrict-selinux-options.examples";
import { examples as restrictSysctls } from "./restrict-sysctls.examples";
import { examples as restrictVolumeTypes } from "./restrict-volume-types.examples";

/** Examples of the rules on pods as the Pod Security Standards and we ourselves see them, in the order of the rules. */
export const podSecurityExamples: readonly KubernetesExamples[] = [
  disallowAddedCapabilities,
  disallowHostNamespaces,
  disallowHostPathVolumes,
  disallowHostPorts,
  disallowPrivilegeEscalation,
  disallowPrivilegedContainers,
  disallowProbeHosts,
  disallowRootUser,
  disallowUnconfinedSeccomp,
  disallowWindowsHostProcess,
  requireDefaultProcMount,
  requireReadOnlyRootFilesystem,
  requireRunAsNonRoot,
  requireRunAsUser1000,
  restrictAppArmorProfiles,
  restrictCapabilities,
  restrictProcMount,
  restrictSeccompProfiles,
  restrictSelinuxOptions,
  restrictSysctls,
  restrictVolumeTypes,
];
