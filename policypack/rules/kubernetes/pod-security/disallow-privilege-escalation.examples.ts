import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, windowsPod } from "../compliant";

const at = "securityContext.allowPrivilegeEscalation";

export const examples: KubernetesExamples = {
  rule: "disallow-privilege-escalation",
  good: {
    "every container forbids it": podOfEverySort((c) => {
      secure(c, { allowPrivilegeEscalation: false });
    }),
    "Windows has no such thing": windowsPod(),
  },
  bad: {
    ...inEachSort("allows it", at, (c) => {
      secure(c, { allowPrivilegeEscalation: true });
    }),
    ...inEachSort("says nothing, which allows it", at, (c) => {
      delete c.securityContext?.["allowPrivilegeEscalation"];
    }),
    "Linux has it, named or not": {
      object: pod((p) => {
        p.spec["os"] = { name: "linux" };
        secure(p.spec.containers[0], { allowPrivilegeEscalation: true });
      }),
      at: `spec.containers[0].${at}`,
    },
    "a user namespace does not make up for it": {
      object: pod((p) => {
        p.spec["hostUsers"] = false;
        secure(p.spec.containers[0], { allowPrivilegeEscalation: true });
      }),
      at: `spec.containers[0].${at}`,
    },
  },
};
