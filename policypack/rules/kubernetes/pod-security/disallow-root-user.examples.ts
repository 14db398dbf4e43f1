import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, securePod, windowsPod } from "../compliant";

const at = "securityContext.runAsUser";
const alsoBreaks = ["require-run-as-user-1000"];

export const examples: KubernetesExamples = {
  rule: "disallow-root-user",
  good: {
    "the pod names an ordinary user": pod((p) => {
      securePod(p, { runAsUser: 65532 });
    }),
    "every container names an ordinary user": podOfEverySort((c) => {
      secure(c, { runAsUser: 65532 });
    }),
    "Windows users have names": windowsPod(),
  },
  bad: {
    "the pod is root": {
      object: pod((p) => {
        securePod(p, { runAsUser: 0 });
      }),
      at: `spec.${at}`,
      alsoBreaks,
    },
    "the pod is root, for containers that come later": {
      object: pod((p) => {
        securePod(p, { runAsUser: 0 });
        secure(p.spec.containers[0], { runAsUser: 10001 });
        secure(p.spec.initContainers[0], { runAsUser: 10001 });
      }),
      at: `spec.${at}`,
      alsoBreaks,
    },
    ...inEachSort(
      "is root",
      at,
      (c) => {
        secure(c, { runAsUser: 0 });
      },
      alsoBreaks,
    ),
    "a container is root, in the node's user namespace": {
      object: pod((p) => {
        p.spec["hostUsers"] = true;
        secure(p.spec.containers[0], { runAsUser: 0 });
      }),
      at: `spec.containers[0].${at}`,
      alsoBreaks,
    },
  },
};
