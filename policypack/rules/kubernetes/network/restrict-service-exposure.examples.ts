import type { KubernetesExamples, Manifest } from "../../../examples";

function service(spec: Record<string, unknown>): Manifest {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "app", namespace: "team-a" },
    spec: { selector: { app: "app" }, ports: [{ port: 80, targetPort: 8080 }], ...spec },
  };
}

export const examples: KubernetesExamples = {
  rule: "restrict-service-exposure",
  good: {
    "inside the cluster": service({}),
    "behind a load balancer": service({ type: "LoadBalancer" }),
  },
  bad: {
    "a port on every node": { object: service({ type: "NodePort" }), at: "spec.type" },
    "somebody's address": {
      object: service({ externalIPs: ["203.0.113.7"] }),
      at: "spec.externalIPs",
    },
  },
};
