import type { KubernetesExamples } from "../../../examples";
import { namespace } from "../example-namespaces";

const label = "pod-security.kubernetes.io/enforce";
const warn = "pod-security.kubernetes.io/warn";
const at = `metadata.labels["${label}"]`;

export const examples: KubernetesExamples = {
  rule: "require-pod-security-labels",
  good: {
    restricted: namespace(),
    baseline: namespace({ [label]: "baseline", [warn]: "restricted" }),
  },
  bad: {
    "no labels": {
      object: { ...namespace(), metadata: { name: "team-a" } },
      at,
      alsoBreaks: ["require-namespace-owner"],
    },
    "only a warning": { object: namespace({ [label]: undefined, [warn]: "restricted" }), at },
    "a level that allows everything": { object: namespace({ [label]: "privileged" }), at },
  },
};
