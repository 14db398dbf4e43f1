import type { KubernetesExamples } from "../../../examples";
import { pod, secure, windowsPod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "require-read-only-root-filesystem",
  good: {
    "writes to scratch space only": pod((p) => {
      p.spec["volumes"] = [{ name: "scratch", emptyDir: {} }];
      p.spec.containers[0]["volumeMounts"] = [{ name: "scratch", mountPath: "/tmp" }];
    }),
    "Windows cannot": windowsPod(),
  },
  bad: {
    "main container": {
      object: pod((p) => {
        secure(p.spec.containers[0], { readOnlyRootFilesystem: false });
      }),
      at: "spec.containers[0].securityContext.readOnlyRootFilesystem",
    },
    "init container says nothing": {
      object: pod((p) => {
        secure(p.spec.initContainers[0], { readOnlyRootFilesystem: undefined });
      }),
      at: "spec.initContainers[0].securityContext.readOnlyRootFilesystem",
    },
  },
};
