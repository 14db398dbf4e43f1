import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

export const examples: KubernetesExamples = {
  rule: "disallow-default-namespace",
  good: {
    "in a namespace of its own": pod(),
  },
  bad: {
    "names it": {
      object: pod((p) => {
        p.metadata.namespace = "default";
      }),
      at: "metadata.namespace",
    },
    "names none": {
      object: pod((p) => {
        delete p.metadata.namespace;
      }),
      at: "metadata.namespace",
    },
  },
};
