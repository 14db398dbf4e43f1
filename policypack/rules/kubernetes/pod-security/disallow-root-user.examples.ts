import type { KubernetesExamples } from "../../../examples";
import { pod, secure, securePod } from "../compliant";

const alsoBreaks = ["require-run-as-user-1000"];

export const examples: KubernetesExamples = {
  rule: "disallow-root-user",
  good: {
    "names an ordinary user": pod((p) => {
      secure(p.spec.containers[0], { runAsUser: 65532 });
    }),
  },
  bad: {
    "the pod is root": {
      object: pod((p) => {
        securePod(p, { runAsUser: 0 });
        secure(p.spec.containers[0], { runAsUser: 10001 });
        secure(p.spec.initContainers[0], { runAsUser: 10001 });
      }),
      at: "spec.securityContext.runAsUser",
      alsoBreaks,
    },
    "one container is root": {
      object: pod((p) => {
        secure(p.spec.initContainers[0], { runAsUser: 0 });
      }),
      at: "spec.initContainers[0].securityContext.runAsUser",
      alsoBreaks,
    },
  },
};
