import type { KubernetesExamples } from "../../../examples";
import { pod, secure, windowsPod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "restrict-capabilities",
  good: {
    "adds back the right to bind a low port": pod((p) => {
      secure(p.spec.containers[0], { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } });
    }),
    "drops ALL among others": pod((p) => {
      secure(p.spec.containers[0], { capabilities: { drop: ["NET_RAW", "ALL"], add: [] } });
    }),
    "Windows has no capabilities": windowsPod(),
  },
  bad: {
    "drops nothing": {
      object: pod((p) => {
        secure(p.spec.containers[0], { capabilities: undefined });
      }),
      at: "spec.containers[0].securityContext.capabilities.drop",
    },
    "drops some": {
      object: pod((p) => {
        secure(p.spec.initContainers[0], { capabilities: { drop: ["NET_RAW", "SYS_ADMIN"] } });
      }),
      at: "spec.initContainers[0].securityContext.capabilities.drop",
    },
    "adds NET_RAW": {
      object: pod((p) => {
        secure(p.spec.containers[0], {
          capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE", "NET_RAW"] },
        });
      }),
      at: "spec.containers[0].securityContext.capabilities.add",
    },
  },
};
