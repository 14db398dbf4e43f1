import type { Manifest, SetExamples } from "../../examples";
import { appLabels, budget, movedTo, namespaced, networkPolicy, pod, workload } from "./manifests";

const deployment = workload("Deployment", { replicas: 1 });
const mistyped = { app: "ap" };

function service(spec: Record<string, unknown>): Manifest {
  return namespaced("v1", "Service", "app", { ports: [{ port: 80 }], ...spec });
}

function bad(object: Manifest, at: string, ...others: readonly Manifest[]) {
  return {
    objects: [deployment, object, ...others],
    of: `${object.kind} ${object.metadata.name}`,
    at,
  };
}

function policy(podSelector: object): Manifest {
  return networkPolicy("app", { podSelector, policyTypes: ["Ingress"] });
}

export const examples: SetExamples = {
  rule: "disallow-unmatched-selectors",
  good: {
    "the labels of the pods": [
      deployment,
      service({ selector: appLabels }),
      policy({ matchLabels: appLabels }),
      budget("app", { maxUnavailable: 1 }),
    ],
    "the labels of a pod": [
      pod("app", { labels: { ...appLabels, tier: "web" } }),
      service({ selector: appLabels }),
    ],
    "by an expression": [
      deployment,
      policy({ matchExpressions: [{ key: "app", operator: "NotIn", values: ["db"] }] }),
    ],
    "a pod without labels": [
      pod("app", {}),
      policy({
        matchExpressions: [
          { key: "app", operator: "DoesNotExist" },
          { key: "tier", operator: "NotIn", values: ["web"] },
        ],
      }),
    ],
    everything: [
      networkPolicy("default-deny", { podSelector: {} }),
      budget("all", { selector: {}, maxUnavailable: 1 }),
    ],
    "a Service without a selector": [deployment, service({})],
    "a Service with an empty selector": [deployment, service({ selector: {} })],
    "a Service that stands for a name": [
      deployment,
      service({ type: "ExternalName", externalName: "app.team-b.svc", selector: mistyped }),
    ],
  },
  bad: {
    "a Service with a mistyped label": bad(service({ selector: mistyped }), "spec.selector"),
    "a Service with one label too many": bad(
      service({ selector: { ...appLabels, tier: "web" } }),
      "spec.selector",
    ),
    "a NetworkPolicy with a mistyped label": bad(
      policy({ matchLabels: mistyped }),
      "spec.podSelector",
    ),
    "a NetworkPolicy for pods without the label": bad(
      policy({ matchExpressions: [{ key: "app", operator: "DoesNotExist" }] }),
      "spec.podSelector",
    ),
    "a NetworkPolicy with an operator that there is not": bad(
      policy({ matchExpressions: [{ key: "app", operator: "Equals", values: ["app"] }] }),
      "spec.podSelector",
    ),
    "a budget with a mistyped label": bad(
      budget("app", { selector: { matchLabels: mistyped }, maxUnavailable: 1 }),
      "spec.selector",
    ),
    "a budget without a selector": bad(
      budget("app", { selector: undefined, maxUnavailable: 1 }),
      "spec.selector",
    ),
    "what else is there runs no pods": bad(
      service({ selector: mistyped }),
      "spec.selector",
      namespaced("cert-manager.io/v1", "Certificate", "app", {}),
      namespaced("gateway.networking.k8s.io/v1", "HTTPRoute", "app", { rules: [] }),
    ),
    "the pods are in another namespace": bad(
      service({ selector: mistyped }),
      "spec.selector",
      movedTo("team-b", workload("Deployment", { replicas: 1 }, mistyped)),
    ),
    "only a template that runs nothing has the labels": bad(
      service({ selector: mistyped }),
      "spec.selector",
      {
        apiVersion: "v1",
        kind: "PodTemplate",
        metadata: { name: "app", namespace: "team-a" },
        template: { metadata: { labels: mistyped }, spec: { containers: [{ name: "app" }] } },
      },
    ),
  },
  unknown: {
    "no pod is given": {
      objects: [service({ selector: appLabels })],
      of: "Service app",
      at: "spec.selector",
    },
    "an operator may run more": bad(
      service({ selector: mistyped }),
      "spec.selector",
      namespaced("databases.example.com/v1", "Database", "app", {}),
    ),
    "Prometheus' operator may run more": bad(
      service({ selector: mistyped }),
      "spec.selector",
      namespaced("monitoring.coreos.com/v1", "Prometheus", "app", {}),
    ),
  },
};
