import type { KubernetesExamples, Manifest } from "../../../examples";

function grant(...to: object[]): Manifest {
  const group = "gateway.networking.k8s.io";
  return {
    apiVersion: `${group}/v1beta1`,
    kind: "ReferenceGrant",
    metadata: { name: "gateways", namespace: "team-a" },
    spec: { from: [{ group, kind: "Gateway", namespace: "ingress" }], to },
  };
}

const certificate = { group: "", kind: "Secret", name: "app-tls" };
const at = "spec.to";

export const examples: KubernetesExamples = {
  rule: "restrict-reference-grants",
  good: {
    "one certificate": grant(certificate),
    "every Service": grant({ group: "", kind: "Service" }),
  },
  bad: {
    "every Secret": { object: grant(certificate, { group: "", kind: "Secret" }), at },
    "every Secret by an empty name": {
      object: grant({ group: "", kind: "Secret", name: "" }),
      at,
    },
  },
};
