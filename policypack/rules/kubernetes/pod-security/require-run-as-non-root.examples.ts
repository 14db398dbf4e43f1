import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, securePod, windowsPod } from "../compliant";

const at = "securityContext.runAsNonRoot";

export const examples: KubernetesExamples = {
  rule: "require-run-as-non-root",
  good: {
    "the pod says it for all": podOfEverySort(() => undefined),
    "each container says it for itself": podOfEverySort(
      (c) => {
        secure(c, { runAsNonRoot: true });
      },
      (p) => {
        securePod(p, { runAsNonRoot: undefined });
      },
    ),
    "root is nobody on the node, in a user namespace": pod((p) => {
      p.spec["hostUsers"] = false;
      securePod(p, { runAsNonRoot: false });
    }),
    "a container's root is nobody on the node, in a user namespace": podOfEverySort(
      (c) => {
        secure(c, { runAsNonRoot: false });
      },
      (p) => {
        p.spec["hostUsers"] = false;
      },
    ),
    "Windows pods have the field too": windowsPod(),
  },
  bad: {
    "nobody says it": {
      object: pod((p) => {
        securePod(p, { runAsNonRoot: undefined });
      }),
      at: `spec.containers[0].${at}`,
    },
    "nobody says it, in the node's user namespace": {
      object: pod((p) => {
        p.spec["hostUsers"] = true;
        securePod(p, { runAsNonRoot: undefined });
      }),
      at: `spec.containers[0].${at}`,
    },
    "one container does not say it": {
      object: pod((p) => {
        securePod(p, { runAsNonRoot: undefined });
        secure(p.spec.containers[0], { runAsNonRoot: true });
      }),
      at: `spec.initContainers[0].${at}`,
    },
    "the pod says the opposite": {
      object: podOfEverySort(
        (c) => {
          secure(c, { runAsNonRoot: true });
        },
        (p) => {
          securePod(p, { runAsNonRoot: false });
        },
      ),
      at: `spec.${at}`,
    },
    ...inEachSort("says the opposite", at, (c) => {
      secure(c, { runAsNonRoot: false });
    }),
    "nobody says it in a Windows pod": {
      object: windowsPod((p) => {
        securePod(p, { runAsNonRoot: undefined });
      }),
      at: `spec.containers[0].${at}`,
    },
  },
};
