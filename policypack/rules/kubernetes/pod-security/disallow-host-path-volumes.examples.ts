import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-host-path-volumes",
  good: {
    "mounts scratch space and a secret": pod((p) => {
      p.spec["volumes"] = [
        { name: "scratch", emptyDir: {} },
        { name: "certificate", secret: { secretName: "certificate" } },
      ];
    }),
    // The API server makes it an emptyDir.
    "names no source": pod((p) => {
      p.spec["volumes"] = [{ name: "scratch" }];
    }),
  },
  bad: {
    "mounts a folder of the node": {
      object: pod((p) => {
        p.spec["volumes"] = [
          { name: "scratch", emptyDir: {} },
          { name: "logs", hostPath: { path: "/var/log" } },
        ];
      }),
      at: "spec.volumes",
      alsoBreaks: ["restrict-volume-types"],
    },
  },
};
