import type { KubernetesExamples } from "../../../examples";
import { inEachSort, podOfEverySort, secure, windowsPod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-added-capabilities",
  good: {
    "adds the right to bind a low port": podOfEverySort((c) => {
      secure(c, { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } });
    }),
    "adds nothing": podOfEverySort((c) => {
      secure(c, { capabilities: { drop: ["ALL"], add: [] } });
    }),
  },
  bad: {
    ...inEachSort(
      "may forge packets",
      "securityContext.capabilities.add",
      (c) => {
        secure(c, { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE", "NET_RAW"] } });
      },
      ["restrict-capabilities"],
    ),
    ...inEachSort(
      "adds all that there are",
      "securityContext.capabilities.add",
      (c) => {
        secure(c, { capabilities: { drop: ["ALL"], add: ["ALL"] } });
      },
      ["restrict-capabilities"],
    ),
    "a container of a Windows pod may forge packets": {
      object: windowsPod((p) => {
        secure(p.spec.containers[0], { capabilities: { add: ["NET_RAW"] } });
      }),
      at: "spec.containers[0].securityContext.capabilities.add",
    },
  },
};
