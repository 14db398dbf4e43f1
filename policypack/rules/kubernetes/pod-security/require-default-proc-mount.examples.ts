import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure } from "../compliant";

const at = "securityContext.procMount";
const unmasked = { procMount: "Unmasked" };

export const examples: KubernetesExamples = {
  rule: "require-default-proc-mount",
  good: {
    "keeps the masks in a user namespace": podOfEverySort(
      (c) => {
        secure(c, { procMount: "Default" });
      },
      (p) => {
        p.spec["hostUsers"] = false;
      },
    ),
  },
  bad: {
    "unmasks /proc in a user namespace": {
      object: podOfEverySort(
        (c) => {
          secure(c, unmasked);
        },
        (p) => {
          p.spec["hostUsers"] = false;
        },
      ),
      at: `spec.containers[0].${at}`,
    },
    "unmasks /proc, and says that it is in the node's user namespace": {
      object: pod((p) => {
        p.spec["hostUsers"] = true;
        secure(p.spec.containers[0], unmasked);
      }),
      at: `spec.containers[0].${at}`,
      alsoBreaks: ["restrict-proc-mount"],
    },
    ...inEachSort(
      "unmasks /proc",
      at,
      (c) => {
        secure(c, unmasked);
      },
      ["restrict-proc-mount"],
    ),
  },
};
