import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, securePod } from "../compliant";

const usual = ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"] as const;

function podOptions(seLinuxOptions: Record<string, unknown>) {
  return pod((p) => {
    securePod(p, { seLinuxOptions });
  });
}

function inContainers(seLinuxOptions: Record<string, unknown>) {
  return podOfEverySort((c) => {
    secure(c, { seLinuxOptions });
  });
}

export const examples: KubernetesExamples = {
  rule: "restrict-selinux-options",
  good: {
    ...Object.fromEntries(
      usual.flatMap((type) => [
        [`the pod is a ${type}`, podOptions({ type })],
        [`every container is a ${type}`, inContainers({ type })],
      ]),
    ),
    "the pod names its level only": podOptions({ level: "s0:c123,c456" }),
    "every container names its level only": inContainers({ level: "s0:c123,c456" }),
    "the pod leaves user, role and type empty": podOptions({ user: "", role: "", type: "" }),
    "every container leaves user, role and type empty": inContainers({
      user: "",
      role: "",
      type: "",
    }),
  },
  bad: {
    "the pod has the type of a privileged container": {
      object: podOptions({ type: "spc_t" }),
      at: "spec.securityContext.seLinuxOptions.type",
    },
    "the pod names a user": {
      object: podOptions({ user: "system_u", type: "container_t" }),
      at: "spec.securityContext.seLinuxOptions",
    },
    "the pod names a role": {
      object: podOptions({ role: "system_r", type: "container_t" }),
      at: "spec.securityContext.seLinuxOptions",
    },
    ...inEachSort(
      "has the type of a privileged one",
      "securityContext.seLinuxOptions.type",
      (c) => {
        secure(c, { seLinuxOptions: { type: "spc_t" } });
      },
    ),
    ...inEachSort("names a user", "securityContext.seLinuxOptions", (c) => {
      secure(c, { seLinuxOptions: { user: "system_u" } });
    }),
    ...inEachSort("names a role", "securityContext.seLinuxOptions", (c) => {
      secure(c, { seLinuxOptions: { role: "system_r" } });
    }),
  },
};
