import type { KubernetesExamples } from "../../../examples";
import { inEachSort, podOfEverySort, secure } from "../compliant";

const at = "securityContext.procMount";
const alsoBreaks = ["require-default-proc-mount"];

export const examples: KubernetesExamples = {
  rule: "restrict-proc-mount",
  good: {
    "asks for the masks that are there anyway": podOfEverySort((c) => {
      secure(c, { procMount: "Default" });
    }),
  },
  bad: inEachSort(
    "unmasks /proc",
    at,
    (c) => {
      secure(c, { procMount: "Unmasked" });
    },
    alsoBreaks,
  ),
};
