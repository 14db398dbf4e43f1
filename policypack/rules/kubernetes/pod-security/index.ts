import type { KubernetesRule } from "../../../rule";
import { disallowAddedCapabilities } from "./disallow-added-capabilities";
import { disallowHostNamespaces } from "./disallow-host-namespaces";
import { disallowHostPathVolumes } from "./disallow-host-path-volumes";
import { disallowHostPorts } from "./disallow-host-ports";
import { disallowPrivilegeEscalation } from "./disallow-privilege-escalation";
import { disallowPrivilegedContainers } from "./disallow-privileged-containers";
import { disallowProbeHosts } from "./disallow-probe-hosts";
import { disallowRootUser } from "./disallow-root-user";
import { disallowUnconfinedSeccomp } from "./disallow-unconfined-seccomp";
import { disallowWindowsHostProcess } from "./disallow-windows-host-process";
import { requireDefaultProcMount } from "./require-default-proc-mount";
import { requireReadOnlyRootFilesystem } from "./require-read-only-root-filesystem";
import { requireRunAsNonRoot } from "./require-run-as-non-root";
import { requireRunAsUser1000 } from "./require-run-as-user-1000";
import { restrictAppArmorProfiles } from "./restrict-apparmor-profiles";
import { restrictCapabilities } from "./restrict-capabilities";
import { restrictProcMount } from "./restrict-proc-mount";
import { restrictSeccompProfiles } from "./restrict-seccomp-profiles";
import { restrictSelinuxOptions } from "./restrict-selinux-options";
import { restrictSysctls } from "./restrict-sysctls";
import { restrictVolumeTypes } from "./restrict-volume-types";

/** The Pod Security Standards, one rule for each of their checks and levels, and stricter points of our own, by id. */
export const podSecurityRules: readonly KubernetesRule[] = [
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
