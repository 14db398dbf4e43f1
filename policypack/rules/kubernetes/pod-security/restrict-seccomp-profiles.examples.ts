import type { KubernetesExamples } from "../../../examples";
import { pod, secure, securePod, windowsPod } from "../compliant";

const runtimeDefault = { seccompProfile: { type: "RuntimeDefault" } };
const unconfined = { seccompProfile: { type: "Unconfined" } };

export const examples: KubernetesExamples = {
  rule: "restrict-seccomp-profiles",
  good: {
    "the pod names it for all": pod(),
    "each container names its own": pod((p) => {
      securePod(p, { seccompProfile: undefined });
      secure(p.spec.containers[0], runtimeDefault);
      secure(p.spec.initContainers[0], {
        seccompProfile: { type: "Localhost", localhostProfile: "profiles/app.json" },
      });
    }),
    "Windows has no seccomp": windowsPod(),
  },
  bad: {
    "nobody names one": {
      object: pod((p) => {
        securePod(p, { seccompProfile: undefined });
      }),
      at: "spec.containers[0].securityContext.seccompProfile.type",
    },
    "the pod is unconfined": {
      object: pod((p) => {
        securePod(p, unconfined);
        secure(p.spec.containers[0], runtimeDefault);
        secure(p.spec.initContainers[0], runtimeDefault);
      }),
      at: "spec.securityContext.seccompProfile.type",
    },
    "one container is unconfined": {
      object: pod((p) => {
        secure(p.spec.initContainers[0], unconfined);
      }),
      at: "spec.initContainers[0].securityContext.seccompProfile.type",
    },
  },
};
