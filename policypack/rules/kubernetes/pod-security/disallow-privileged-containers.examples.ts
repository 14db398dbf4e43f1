import type { KubernetesExamples } from "../../../examples";
import { inEachSort, podOfEverySort, secure } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-privileged-containers",
  good: {
    "says nothing about it": podOfEverySort(() => undefined),
    "says that it is not privileged": podOfEverySort((c) => {
      secure(c, { privileged: false });
    }),
  },
  bad: inEachSort(
    "is privileged",
    "securityContext.privileged",
    (c) => {
      // The API server refuses `privileged: true` together with `allowPrivilegeEscalation: false`.
      secure(c, { privileged: true, allowPrivilegeEscalation: true });
    },
    ["disallow-privilege-escalation"],
  ),
};
