import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-shared-process-namespace",
  good: {
    "says nothing": pod(),
    "keeps them apart": pod((p) => {
      p.spec["shareProcessNamespace"] = false;
    }),
  },
  bad: {
    "shares them": {
      object: pod((p) => {
        p.spec["shareProcessNamespace"] = true;
      }),
      at: "spec.shareProcessNamespace",
    },
  },
};
