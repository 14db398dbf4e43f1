import { defineRule } from "../../../rule";

type Owner = "object.spec" | "container";

/** True where the options of a pod or a container keep to the types that container runtimes bring. */
function usualType(owner: Owner): string {
  return (
    `${owner}.?securityContext.?seLinuxOptions.?type.orValue("") in ` +
    '["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"]'
  );
}

/** True where they name neither a user nor a role. */
function noIdentity(owner: Owner): string {
  const options = `${owner}.?securityContext.?seLinuxOptions`;
  return `${options}.?user.orValue("") == "" && ${options}.?role.orValue("") == ""`;
}

const wrongType = "which is not one of the types for containers.";
const identity = "which decides what it may do on the node.";

export const restrictSelinuxOptions = defineRule({
  id: "restrict-selinux-options",
  title: "SELinux keeps containers apart",
  rationale:
    "SELinux on the node keeps a container from files and processes that are not its own. A type such as spc_t, or a " +
    "user or role of the pod's choice, takes that wall away as thoroughly as a privileged container does.",
  remediation:
    "In `securityContext.seLinuxOptions` remove `user` and `role`, and leave `type` out or set it to container_t, " +
    "container_init_t, container_kvm_t or container_engine_t. A `level` of your own is allowed.",
  severity: "high",
  controls: [
    "pss/baseline",
    "cis-gke-1.9.0/4.2.1",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      require: usualType("object.spec"),
      path: "spec.securityContext.seLinuxOptions.type",
      message: `The pod has an SELinux type ${wrongType}`,
    },
    {
      require: noIdentity("object.spec"),
      path: "spec.securityContext.seLinuxOptions",
      message: `The pod has an SELinux user or role of its own, ${identity}`,
    },
    {
      each: "container",
      require: usualType("container"),
      path: "securityContext.seLinuxOptions.type",
      message: `The container has an SELinux type ${wrongType}`,
    },
    {
      each: "container",
      require: noIdentity("container"),
      path: "securityContext.seLinuxOptions",
      message: `The container has an SELinux user or role of its own, ${identity}`,
    },
  ],
  printable: [
    "spec.securityContext.seLinuxOptions.type",
    "spec.securityContext.seLinuxOptions",
    "securityContext.seLinuxOptions.type",
    "securityContext.seLinuxOptions",
  ],
});
