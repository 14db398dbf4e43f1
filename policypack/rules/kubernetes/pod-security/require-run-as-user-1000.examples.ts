import type { KubernetesExamples } from "../../../examples";
import { pod, secure, securePod, windowsPod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "require-run-as-user-1000",
  good: {
    "exactly 1000": pod((p) => {
      securePod(p, { runAsUser: 1000 });
    }),
    "each container names its own": pod((p) => {
      securePod(p, { runAsUser: undefined });
      secure(p.spec.containers[0], { runAsUser: 10001 });
      secure(p.spec.initContainers[0], { runAsUser: 10002 });
    }),
    "Windows users have names": windowsPod(),
  },
  bad: {
    "just below": {
      object: pod((p) => {
        secure(p.spec.containers[0], { runAsUser: 999 });
      }),
      at: "spec.containers[0].securityContext.runAsUser",
    },
    "left to the image": {
      object: pod((p) => {
        securePod(p, { runAsUser: undefined });
        secure(p.spec.containers[0], { runAsUser: 10001 });
      }),
      at: "spec.initContainers[0].securityContext.runAsUser",
    },
    "the pod's own id is low, for containers that come later": {
      object: pod((p) => {
        securePod(p, { runAsUser: 500 });
        secure(p.spec.containers[0], { runAsUser: 10001 });
        secure(p.spec.initContainers[0], { runAsUser: 10001 });
      }),
      at: "spec.securityContext.runAsUser",
    },
  },
};
