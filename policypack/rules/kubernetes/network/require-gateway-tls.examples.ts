import type { KubernetesExamples } from "../../../examples";
import { gateway, listener } from "./manifests";

const http = { name: "http", port: 80, protocol: "HTTP" };
const other = { name: "mqtt", port: 1883, protocol: "TCP" };

export const examples: KubernetesExamples = {
  rule: "require-gateway-tls",
  good: {
    HTTPS: gateway(listener()),
    "HTTP beside HTTPS": gateway(http, listener()),
    "HTTP beside TLS that passes through": gateway(
      http,
      listener({ protocol: "TLS", tls: { mode: "Passthrough" } }),
    ),
    "no HTTP": gateway(other),
  },
  bad: {
    "HTTP only": { object: gateway(http), at: "spec.listeners" },
    "HTTP beside a protocol of its own": { object: gateway(other, http), at: "spec.listeners" },
  },
};
