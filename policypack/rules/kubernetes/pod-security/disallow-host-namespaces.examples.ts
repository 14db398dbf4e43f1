import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

function sharing(field: string) {
  return {
    object: pod((p) => {
      p.spec[field] = true;
    }),
    at: `spec.${field}`,
  };
}

export const examples: KubernetesExamples = {
  rule: "disallow-host-namespaces",
  good: {
    "says that it shares nothing": pod((p) => {
      Object.assign(p.spec, { hostNetwork: false, hostPID: false, hostIPC: false });
    }),
    "is in a user namespace of its own": pod((p) => {
      p.spec["hostUsers"] = false;
    }),
  },
  bad: {
    "shares the network": sharing("hostNetwork"),
    "shares the processes": sharing("hostPID"),
    "shares the IPC": sharing("hostIPC"),
  },
};
