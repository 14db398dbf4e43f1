import type { Manifest, SetExamples } from "../../examples";
import { appLabels, movedTo, networkPolicy, workload } from "./manifests";

const namespace: Manifest = { apiVersion: "v1", kind: "Namespace", metadata: { name: "team-a" } };
const deployment = workload("Deployment", { replicas: 1 });
const both = ["Ingress", "Egress"];
const dns = { ports: [{ protocol: "UDP", port: 53 }] };

function bad(...policies: readonly Manifest[]) {
  return { objects: [namespace, ...policies], of: "Namespace team-a", at: "metadata.name" };
}

export const examples: SetExamples = {
  rule: "require-default-deny-network-policies",
  good: {
    "one policy denies both ways": [
      namespace,
      networkPolicy("default-deny", { podSelector: {}, policyTypes: both }),
    ],
    "one policy for each way, one of which allows DNS": [
      namespace,
      networkPolicy("deny-ingress", { podSelector: {}, policyTypes: ["Ingress"] }),
      networkPolicy("dns-only", { podSelector: {}, policyTypes: ["Egress"], egress: [dns] }),
    ],
    "one way is left to the API server, the other is said": [
      namespace,
      networkPolicy("deny-ingress", { podSelector: {} }),
      networkPolicy("deny-egress", { podSelector: {}, policyTypes: ["Egress"] }),
    ],
    "what a policy allows in the way that it is not about": [
      namespace,
      networkPolicy("deny-ingress", { podSelector: {}, policyTypes: ["Ingress"], egress: [{}] }),
      networkPolicy("deny-egress", { podSelector: {}, policyTypes: ["Egress"], ingress: [{}] }),
    ],
    "the types are left to the API server": [
      namespace,
      networkPolicy("dns-only", { podSelector: { matchLabels: {} }, egress: [dns] }),
    ],
    "everybody in the namespace may connect": [
      namespace,
      networkPolicy("within", {
        podSelector: {},
        policyTypes: both,
        ingress: [{ from: [{ podSelector: {} }] }],
      }),
    ],
  },
  bad: {
    "no policy": bad(),
    "nothing denies what goes out": bad(networkPolicy("deny-ingress", { podSelector: {} })),
    "nothing denies what comes in": bad(
      networkPolicy("deny-egress", { podSelector: {}, policyTypes: ["Egress"] }),
    ),
    "the policy is in another namespace": bad(
      movedTo("team-b", networkPolicy("default-deny", { podSelector: {}, policyTypes: both })),
    ),
    "the policy selects some pods by labels": bad(
      networkPolicy("app", { podSelector: { matchLabels: appLabels }, policyTypes: both }),
      deployment,
    ),
    "the policy selects some pods by an expression": bad(
      networkPolicy("app", {
        podSelector: { matchExpressions: [{ key: "app", operator: "Exists" }] },
        policyTypes: both,
      }),
      deployment,
    ),
    "the policy allows everything that comes in": bad(
      networkPolicy("open", { podSelector: {}, policyTypes: both, ingress: [{}] }),
    ),
    "the policy allows everything that goes out": bad(
      networkPolicy("open", { podSelector: {}, policyTypes: both, egress: [{}] }),
    ),
  },
};
