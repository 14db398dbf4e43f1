import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, securePod, windowsPod } from "../compliant";

const at = "securityContext.seccompProfile.type";
const alsoBreaks = ["restrict-seccomp-profiles"];
const local = { type: "Localhost", localhostProfile: "profiles/app.json" };

function podProfile(seccompProfile: Record<string, unknown>) {
  return pod((p) => {
    securePod(p, { seccompProfile });
  });
}

function inContainers(seccompProfile: Record<string, unknown>) {
  return podOfEverySort((c) => {
    secure(c, { seccompProfile });
  });
}

export const examples: KubernetesExamples = {
  rule: "disallow-unconfined-seccomp",
  good: {
    "the pod asks for the runtime's profile": podProfile({ type: "RuntimeDefault" }),
    "the pod names a profile that the node has": podProfile(local),
    "every container asks for the runtime's profile": inContainers({ type: "RuntimeDefault" }),
    "every container names a profile that the node has": inContainers(local),
  },
  bad: {
    "the pod is unconfined": {
      object: podProfile({ type: "Unconfined" }),
      at: `spec.${at}`,
      alsoBreaks,
    },
    "the pod is unconfined, its containers are not": {
      object: pod((p) => {
        securePod(p, { seccompProfile: { type: "Unconfined" } });
        secure(p.spec.initContainers[0], { seccompProfile: local });
        secure(p.spec.containers[0], { seccompProfile: local });
      }),
      at: `spec.${at}`,
      alsoBreaks,
    },
    "a Windows pod is unconfined": {
      object: windowsPod((p) => {
        securePod(p, { seccompProfile: { type: "Unconfined" } });
      }),
      at: `spec.${at}`,
    },
    "the pod's profile has no type": { object: podProfile({}), at: `spec.${at}`, alsoBreaks },
    ...inEachSort(
      "is unconfined",
      at,
      (c) => {
        secure(c, { seccompProfile: { type: "Unconfined" } });
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
