import type { KubernetesExamples } from "../../../examples";
import { service } from "./manifests";

export const examples: KubernetesExamples = {
  rule: "restrict-service-exposure",
  good: {
    "inside the cluster": service({}),
    "behind a load balancer": service(
      { type: "LoadBalancer" },
      { "networking.gke.io/load-balancer-type": "Internal" },
    ),
  },
  bad: {
    "a port on every node": { object: service({ type: "NodePort" }), at: "spec.type" },
    "somebody's address": {
      object: service({ externalIPs: ["203.0.113.7"] }),
      at: "spec.externalIPs",
    },
  },
};
