import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-host-aliases",
  good: {
    "asks DNS": pod(),
    "has a list without names": pod((p) => {
      p.spec["hostAliases"] = [];
    }),
  },
  bad: {
    "knows a name by itself": {
      object: pod((p) => {
        p.spec["hostAliases"] = [{ ip: "192.0.2.1", hostnames: ["registry.example.com"] }];
      }),
      at: "spec.hostAliases",
    },
  },
};
