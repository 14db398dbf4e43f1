import type { KubernetesExamples } from "../../../examples";
import { pod, secure, securePod, windowsPod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "require-run-as-non-root",
  good: {
    "the pod says it for all": pod(),
    "each container says it for itself": pod((p) => {
      securePod(p, { runAsNonRoot: undefined });
      secure(p.spec.containers[0], { runAsNonRoot: true });
      secure(p.spec.initContainers[0], { runAsNonRoot: true });
    }),
    "root is nobody on the node, in a user namespace": pod((p) => {
      p.spec["hostUsers"] = false;
      securePod(p, { runAsNonRoot: false });
    }),
    "Windows pods have the field too": windowsPod(),
  },
  bad: {
    "nobody says it": {
      object: pod((p) => {
        securePod(p, { runAsNonRoot: undefined });
      }),
      at: "spec.containers[0].securityContext.runAsNonRoot",
    },
    "the pod says the opposite": {
      object: pod((p) => {
        securePod(p, { runAsNonRoot: false });
        secure(p.spec.containers[0], { runAsNonRoot: true });
        secure(p.spec.initContainers[0], { runAsNonRoot: true });
      }),
      at: "spec.securityContext.runAsNonRoot",
    },
    "a container says the opposite": {
      object: pod((p) => {
        secure(p.spec.initContainers[0], { runAsNonRoot: false });
      }),
      at: "spec.initContainers[0].securityContext.runAsNonRoot",
    },
  },
};
