import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, windowsPod } from "../compliant";

const drop = "securityContext.capabilities.drop";
const add = "securityContext.capabilities.add";

export const examples: KubernetesExamples = {
  rule: "restrict-capabilities",
  good: {
    "adds back the right to bind a low port": podOfEverySort((c) => {
      secure(c, { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } });
    }),
    "drops ALL among others": podOfEverySort((c) => {
      secure(c, { capabilities: { drop: ["NET_RAW", "ALL"], add: [] } });
    }),
    "Windows has no capabilities": windowsPod(),
  },
  bad: {
    ...inEachSort("drops nothing", drop, (c) => {
      secure(c, { capabilities: undefined });
    }),
    ...inEachSort("drops some", drop, (c) => {
      secure(c, { capabilities: { drop: ["NET_RAW", "SYS_ADMIN"] } });
    }),
    ...inEachSort("adds back what it would have had", add, (c) => {
      secure(c, {
        capabilities: {
          drop: ["ALL"],
          add: [
            ...["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD"],
            ...["NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"],
          ],
        },
      });
    }),
    "adds the right to forge packets": {
      object: pod((p) => {
        secure(p.spec.containers[0], {
          capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE", "NET_RAW"] },
        });
      }),
      at: `spec.containers[0].${add}`,
      alsoBreaks: ["disallow-added-capabilities"],
    },
  },
};
