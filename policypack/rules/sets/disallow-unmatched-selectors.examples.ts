import type { Manifest, SetExamples } from "../../examples";
import {
  appLabels,
  budget,
  customResource,
  movedTo,
  namespaced,
  networkPolicy,
  workload,
} from "./manifests";

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
      {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: "app", namespace: "team-a", labels: { ...appLabels, tier: "web" } },
        spec: { containers: [{ name: "app" }] },
      },
      service({ selector: appLabels }),
    ],
    "by an expression": [
      deployment,
      policy({ matchExpressions: [{ key: "app", operator: "NotIn", values: ["db"] }] }),
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
    "a budget with a mistyped label": bad(
      budget("app", { selector: { matchLabels: mistyped }, maxUnavailable: 1 }),
      "spec.selector",
    ),
    "a budget without a selector": bad(
      budget("app", { selector: undefined, maxUnavailable: 1 }),
      "spec.selector",
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
      customResource(),
    ),
  },
};
