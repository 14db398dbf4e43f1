import type { KubernetesExamples } from "../../../examples";
import { inEachSort, podOfEverySort, secure, windowsPod } from "../compliant";

const at = "securityContext.readOnlyRootFilesystem";

export const examples: KubernetesExamples = {
  rule: "require-read-only-root-filesystem",
  good: {
    "writes to scratch space only": podOfEverySort(
      (c) => {
        c["volumeMounts"] = [{ name: "scratch", mountPath: "/tmp" }];
      },
      (p) => {
        p.spec["volumes"] = [{ name: "scratch", emptyDir: {} }];
      },
    ),
    "Windows cannot": windowsPod(),
  },
  bad: {
    ...inEachSort("can write", at, (c) => {
      secure(c, { readOnlyRootFilesystem: false });
    }),
    ...inEachSort("says nothing, which lets it write", at, (c) => {
      delete c.securityContext?.["readOnlyRootFilesystem"];
    }),
  },
};
