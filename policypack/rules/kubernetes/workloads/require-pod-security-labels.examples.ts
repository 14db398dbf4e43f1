import type { KubernetesExamples, Manifest } from "../../../examples";

const label = "pod-security.kubernetes.io/enforce";
const at = `metadata.labels["${label}"]`;

function namespace(labels?: Record<string, string>): Manifest {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name: "team-a", ...labelled(labels) } };
}

function labelled(labels?: Record<string, string>) {
  return labels === undefined ? {} : { labels };
}

export const examples: KubernetesExamples = {
  rule: "require-pod-security-labels",
  good: {
    restricted: namespace({ [label]: "restricted" }),
    baseline: namespace({ [label]: "baseline", "pod-security.kubernetes.io/warn": "restricted" }),
  },
  bad: {
    "no labels": { object: namespace(), at },
    "only a warning": {
      object: namespace({ "pod-security.kubernetes.io/warn": "restricted" }),
      at,
    },
    "a level that allows everything": { object: namespace({ [label]: "privileged" }), at },
  },
};
