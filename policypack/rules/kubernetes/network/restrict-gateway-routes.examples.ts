import type { KubernetesExamples } from "../../../examples";
import { gateway, listener } from "./manifests";

function from(from: string, selector?: object) {
  return listener({ name: from.toLowerCase(), allowedRoutes: { namespaces: { from, selector } } });
}

const teams = { matchLabels: { "example.com/gateway": "shared" } };

export const examples: KubernetesExamples = {
  rule: "restrict-gateway-routes",
  good: {
    "of its own namespace, by default": gateway(listener()),
    "of its own namespace": gateway(from("Same")),
    "of namespaces with a label": gateway(from("Selector", teams)),
    "of some kinds": gateway(listener({ allowedRoutes: { kinds: [{ kind: "HTTPRoute" }] } })),
  },
  bad: {
    "of every namespace": { object: gateway(from("All")), at: "spec.listeners" },
    "of every namespace, on one listener of two": {
      object: gateway(from("Same"), from("All")),
      at: "spec.listeners",
    },
  },
};
