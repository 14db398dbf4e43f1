import type { KubernetesExamples } from "../../../examples";
import { pod } from "../compliant";

const team = "palisade.dev/team";
const at = `metadata.labels["${team}"]`;

export const examples: KubernetesExamples = {
  rule: "require-workload-owner",
  good: { "belongs to a team": pod() },
  bad: {
    "no labels": {
      object: pod((p) => {
        delete p.metadata.labels;
      }),
      at,
    },
    "other labels": {
      object: pod((p) => {
        p.metadata.labels = { "app.kubernetes.io/name": "app" };
      }),
      at,
    },
    "an owner without a name": {
      object: pod((p) => {
        p.metadata.labels = { [team]: "" };
      }),
      at,
    },
  },
};
