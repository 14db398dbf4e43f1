import type { KubernetesExamples, Manifest } from "../../../examples";

function secret(type?: string): Manifest {
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: {
      name: "app",
      namespace: "team-a",
      annotations: { "kubernetes.io/service-account.name": "app" },
    },
    type,
  };
}

export const examples: KubernetesExamples = {
  rule: "disallow-token-secrets",
  good: {
    "any other secret": secret("Opaque"),
    "nothing said, which is Opaque": secret(),
  },
  bad: {
    "a token that Kubernetes fills in": {
      object: secret("kubernetes.io/service-account-token"),
      at: "type",
    },
  },
};
