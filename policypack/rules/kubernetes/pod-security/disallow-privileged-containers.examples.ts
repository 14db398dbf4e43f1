import type { KubernetesExamples } from "../../../examples";
import { debugContainer, pod, secure } from "../compliant";

// The API server refuses `privileged: true` together with `allowPrivilegeEscalation: false`.
const privileged = { privileged: true, allowPrivilegeEscalation: true };
const alsoBreaks = ["disallow-privilege-escalation"];

export const examples: KubernetesExamples = {
  rule: "disallow-privileged-containers",
  good: {
    "says nothing about it": pod(),
    "says that it is not privileged": pod((p) => {
      secure(p.spec.containers[0], { privileged: false });
    }),
  },
  bad: {
    "main container": {
      object: pod((p) => {
        secure(p.spec.containers[0], privileged);
      }),
      at: "spec.containers[0].securityContext.privileged",
      alsoBreaks,
    },
    "init container": {
      object: pod((p) => {
        secure(p.spec.initContainers[0], privileged);
      }),
      at: "spec.initContainers[0].securityContext.privileged",
      alsoBreaks,
    },
    "container added to a running pod": {
      object: pod((p) => {
        const debug = debugContainer();
        secure(debug, privileged);
        p.spec["ephemeralContainers"] = [debug];
      }),
      at: "spec.ephemeralContainers[0].securityContext.privileged",
      alsoBreaks,
    },
  },
};
