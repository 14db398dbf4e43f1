import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, securePod, windowsPod } from "../compliant";

const at = "securityContext.seccompProfile.type";
const runtimeDefault = { seccompProfile: { type: "RuntimeDefault" } };
const local = { seccompProfile: { type: "Localhost", localhostProfile: "profiles/app.json" } };
const unconfined = { seccompProfile: { type: "Unconfined" } };
const alsoBreaks = ["disallow-unconfined-seccomp"];

export const examples: KubernetesExamples = {
  rule: "restrict-seccomp-profiles",
  good: {
    "the pod names it for all": podOfEverySort(() => undefined),
    "the pod names a profile that the node has": pod((p) => {
      securePod(p, local);
    }),
    "each container names its own": pod((p) => {
      securePod(p, { seccompProfile: undefined });
      secure(p.spec.containers[0], runtimeDefault);
      secure(p.spec.initContainers[0], local);
    }),
    "Windows has no seccomp": windowsPod(),
  },
  bad: {
    "nobody names one": {
      object: pod((p) => {
        securePod(p, { seccompProfile: undefined });
      }),
      at: `spec.containers[0].${at}`,
    },
    "one container names none": {
      object: pod((p) => {
        securePod(p, { seccompProfile: undefined });
        secure(p.spec.containers[0], runtimeDefault);
      }),
      at: `spec.initContainers[0].${at}`,
    },
    "the pod is unconfined": {
      object: podOfEverySort(
        (c) => {
          secure(c, runtimeDefault);
        },
        (p) => {
          securePod(p, unconfined);
        },
      ),
      at: `spec.${at}`,
      alsoBreaks,
    },
    ...inEachSort(
      "is unconfined",
      at,
      (c) => {
        secure(c, unconfined);
      },
      alsoBreaks,
    ),
    ...inEachSort(
      "has a profile without a type",
      at,
      (c) => {
        secure(c, { seccompProfile: {} });
      },
      alsoBreaks,
    ),
  },
};
