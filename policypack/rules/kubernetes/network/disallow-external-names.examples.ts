import type { KubernetesExamples, Manifest } from "../../../examples";

function named(externalName: string): Manifest {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "app", namespace: "team-a" },
    spec: { type: "ExternalName", externalName },
  };
}

const at = "spec.externalName";

export const examples: KubernetesExamples = {
  rule: "disallow-external-names",
  good: {
    "a Service of another namespace": named("app.team-b.svc.cluster.local"),
    "a Service of another namespace, in short": named("app.team-b.svc"),
    "a Service of another namespace, from the root": named("app.team-b.svc.cluster.local."),
  },
  bad: {
    "a host outside": { object: named("db.example.com"), at },
    "an address": { object: named("169.254.169.254"), at },
    "a host outside that looks like one of the cluster": {
      object: named("app.team-b.svc.cluster.local.example.com"),
      at,
    },
    "a host outside whose name ends alike": { object: named("mysvc"), at },
    "no name": {
      object: { ...named(""), spec: { type: "ExternalName" } },
      at,
    },
  },
};
