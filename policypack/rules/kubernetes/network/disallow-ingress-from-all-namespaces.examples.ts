import type { KubernetesExamples, Manifest } from "../../../examples";
import { networkPolicy } from "./manifests";

const name = { "kubernetes.io/metadata.name": "monitoring" };

function from(peers: readonly object[], ports?: readonly object[]): Manifest {
  return networkPolicy({
    podSelector: {},
    policyTypes: ["Ingress"],
    ingress: [ports === undefined ? { from: peers } : { from: peers, ports }],
  });
}

const bad = (...peers: object[]) => ({ object: from(peers), at: "spec.ingress" });

export const examples: KubernetesExamples = {
  rule: "disallow-ingress-from-all-namespaces",
  good: {
    "from one namespace": from([{ namespaceSelector: { matchLabels: name } }]),
    "from namespaces by an expression": from([
      { namespaceSelector: { matchExpressions: [{ key: "team", operator: "Exists" }] } },
    ]),
    "from some pods of every namespace": from([
      { namespaceSelector: {}, podSelector: { matchLabels: { app: "prometheus" } } },
    ]),
    "from pods of every namespace by an expression": from([
      {
        namespaceSelector: {},
        podSelector: { matchExpressions: [{ key: "app", operator: "In", values: ["prometheus"] }] },
      },
    ]),
    "from every pod of its own namespace": from([{ podSelector: {} }]),
    "from every namespace, on one port": from(
      [{ namespaceSelector: {} }],
      [{ protocol: "UDP", port: 53 }],
    ),
  },
  bad: {
    "from every namespace": bad({ namespaceSelector: {} }),
    "from every pod of every namespace": bad({ namespaceSelector: {}, podSelector: {} }),
    "in the words of the API server": bad({
      namespaceSelector: { matchLabels: {}, matchExpressions: [] },
      podSelector: { matchLabels: {}, matchExpressions: [] },
    }),
    "beside a narrow one": bad(
      { namespaceSelector: { matchLabels: name } },
      { namespaceSelector: {} },
    ),
  },
};
