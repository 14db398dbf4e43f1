import type { BadExample, KubernetesExamples, Manifest } from "../../../examples";

type Field = "minAvailable" | "maxUnavailable";

function budget(field: Field, value: string | number): Manifest {
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name: "app", namespace: "team-a" },
    spec: { selector: { matchLabels: { "app.kubernetes.io/name": "app" } }, [field]: value },
  };
}

function blocking(field: Field, value: string | number): BadExample {
  return { object: budget(field, value), at: `spec.${field}` };
}

export const examples: KubernetesExamples = {
  rule: "disallow-blocking-disruption-budgets",
  good: {
    "lets one go": budget("maxUnavailable", 1),
    "lets a tenth go": budget("maxUnavailable", "10%"),
    "lets a hundred go": budget("maxUnavailable", 100),
    "keeps two": budget("minAvailable", 2),
    "keeps a hundred": budget("minAvailable", 100),
    "keeps half": budget("minAvailable", "50%"),
  },
  bad: {
    "lets none go": blocking("maxUnavailable", 0),
    "lets no part go": blocking("maxUnavailable", "0%"),
    "keeps all": blocking("minAvailable", "100%"),
  },
};
