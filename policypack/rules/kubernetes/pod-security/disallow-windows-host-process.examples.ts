import type { KubernetesExamples } from "../../../examples";
import { secure, securePod, windowsPod } from "../compliant";

const onTheNode = { windowsOptions: { hostProcess: true } };
const contained = { windowsOptions: { hostProcess: false } };
// The API server wants them in the node's network as well.
const alsoBreaks = ["disallow-host-namespaces"];

export const examples: KubernetesExamples = {
  rule: "disallow-windows-host-process",
  good: {
    "is an ordinary Windows pod": windowsPod(),
    "says that it is no process of the node": windowsPod((p) => {
      securePod(p, contained);
      secure(p.spec.initContainers[0], contained);
      secure(p.spec.containers[0], contained);
    }),
  },
  bad: {
    "the pod is on the node": {
      object: windowsPod((p) => {
        p.spec["hostNetwork"] = true;
        securePod(p, onTheNode);
      }),
      at: "spec.securityContext.windowsOptions.hostProcess",
      alsoBreaks,
    },
    "every container is on the node": {
      object: windowsPod((p) => {
        p.spec["hostNetwork"] = true;
        secure(p.spec.initContainers[0], onTheNode);
        secure(p.spec.containers[0], onTheNode);
      }),
      at: "spec.initContainers[0].securityContext.windowsOptions.hostProcess",
      alsoBreaks,
    },
  },
};
