import type { KubernetesExamples } from "../../../examples";
import { pod, secure, windowsPod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-privilege-escalation",
  good: {
    "forbids it": pod(),
    "Windows has no such thing": windowsPod(),
  },
  bad: {
    "allows it": {
      object: pod((p) => {
        secure(p.spec.containers[0], { allowPrivilegeEscalation: true });
      }),
      at: "spec.containers[0].securityContext.allowPrivilegeEscalation",
    },
    "says nothing, which allows it": {
      object: pod((p) => {
        secure(p.spec.initContainers[0], { allowPrivilegeEscalation: undefined });
      }),
      at: "spec.initContainers[0].securityContext.allowPrivilegeEscalation",
    },
  },
};
