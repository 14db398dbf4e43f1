import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, securePod, windowsPod } from "../compliant";

const at = "securityContext.runAsUser";

export const examples: KubernetesExamples = {
  rule: "require-run-as-user-1000",
  good: {
    "exactly 1000": pod((p) => {
      securePod(p, { runAsUser: 1000 });
    }),
    "each container names its own": podOfEverySort(
      (c) => {
        secure(c, { runAsUser: 1000 });
      },
      (p) => {
        securePod(p, { runAsUser: undefined });
      },
    ),
    "Windows users have names": windowsPod(),
  },
  bad: {
    ...inEachSort("is just below", at, (c) => {
      secure(c, { runAsUser: 999 });
    }),
    "left to the image": {
      object: pod((p) => {
        securePod(p, { runAsUser: undefined });
        secure(p.spec.containers[0], { runAsUser: 10001 });
      }),
      at: `spec.initContainers[0].${at}`,
    },
    "the pod's own id is low, for containers that come later": {
      object: pod((p) => {
        securePod(p, { runAsUser: 999 });
        secure(p.spec.containers[0], { runAsUser: 10001 });
        secure(p.spec.initContainers[0], { runAsUser: 10001 });
      }),
      at: `spec.${at}`,
    },
    "root, though nobody on the node": {
      object: pod((p) => {
        p.spec["hostUsers"] = false;
        securePod(p, { runAsUser: 0 });
        secure(p.spec.containers[0], { runAsUser: 10001 });
        secure(p.spec.initContainers[0], { runAsUser: 0 });
      }),
      at: `spec.initContainers[0].${at}`,
    },
    "the pod's own id is low, for all": {
      object: pod((p) => {
        securePod(p, { runAsUser: 500 });
      }),
      at: `spec.containers[0].${at}`,
    },
  },
};
