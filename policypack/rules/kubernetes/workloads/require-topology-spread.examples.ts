import type { KubernetesExamples } from "../../../examples";
import type { ExamplePod } from "../compliant";
import { controller } from "./example-controllers";

const at = "spec.template.spec.topologySpreadConstraints";

function together(p: ExamplePod): void {
  delete p.spec["topologySpreadConstraints"];
}

export const examples: KubernetesExamples = {
  rule: "require-topology-spread",
  good: {
    "spreads over zones": controller("Deployment"),
    "keeps away from its like": controller("StatefulSet", (p) => {
      together(p);
      p.spec["affinity"] = {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            {
              topologyKey: "kubernetes.io/hostname",
              labelSelector: { matchLabels: { "app.kubernetes.io/name": "app" } },
            },
          ],
        },
      };
    }),
    "has one replica only": controller("StatefulSet", together, { replicas: 1 }),
    "has one replica only, because nothing is said": controller("StatefulSet", together, {}),
  },
  bad: {
    "two replicas anywhere": { object: controller("Deployment", together), at },
    "a set of two anywhere": { object: controller("StatefulSet", together), at },
    "no constraint in the list": {
      object: controller("Deployment", (p) => {
        p.spec["topologySpreadConstraints"] = [];
      }),
      at,
    },
    "an affinity to nodes": {
      object: controller("Deployment", (p) => {
        together(p);
        p.spec["affinity"] = { nodeAffinity: {} };
      }),
      at,
    },
  },
};
