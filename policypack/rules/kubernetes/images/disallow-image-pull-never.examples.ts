import type { KubernetesExamples } from "../../../examples";
import { inEachSort, podOfEverySort } from "../compliant";
import { mounting, pinned } from "./image-examples";

const reference = pinned("registry.example.com/model:7");

export const examples: KubernetesExamples = {
  rule: "disallow-image-pull-never",
  good: {
    "pulled every time": podOfEverySort((container) => {
      container["imagePullPolicy"] = "Always";
    }),
    "pulled where it is not there": podOfEverySort((container) => {
      container["imagePullPolicy"] = "IfNotPresent";
    }),
    "a volume that is pulled every time": mounting({ reference, pullPolicy: "Always" }),
  },
  bad: {
    ...inEachSort("never pulls", "imagePullPolicy", (container) => {
      container["imagePullPolicy"] = "Never";
    }),
    "a volume that is never pulled": {
      object: mounting({ reference, pullPolicy: "Never" }),
      at: "spec.volumes",
    },
  },
};
