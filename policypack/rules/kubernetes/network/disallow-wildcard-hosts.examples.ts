import type { KubernetesExamples, Manifest } from "../../../examples";
import { gateway, ingress, listener } from "./manifests";

const http = { name: "http", port: 80, protocol: "HTTP" };
const backend = { service: { name: "app", port: { number: 80 } } };

function route(spec: Record<string, unknown>): Manifest {
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: { name: "app", namespace: "team-a" },
    spec: { parentRefs: [{ name: "shared" }], ...spec },
  };
}

const tls = [{ secretName: "example-tls" }];
const rules = (...list: object[]) => ({ object: ingress({ rules: list, tls }), at: "spec.rules" });
const listeners = (...list: Record<string, unknown>[]) => ({
  object: gateway(...list),
  at: "spec.listeners",
});

export const examples: KubernetesExamples = {
  rule: "disallow-wildcard-hosts",
  good: {
    "an Ingress for two hosts": ingress({
      rules: [{ host: "app.example.com" }, { host: "api.example.com" }],
      tls,
    }),
    "a Gateway for one host, which redirects for all": gateway(http, listener()),
    "a route for one host": route({
      hostnames: ["app.example.com"],
      rules: [{ backendRefs: [{ name: "app", port: 80 }] }],
    }),
  },
  bad: {
    "an Ingress with a wildcard": rules({ host: "app.example.com" }, { host: "*.example.com" }),
    "an Ingress without a host": rules({ http: { paths: [] } }),
    "an Ingress with an empty host": rules({ host: "" }),
    "an Ingress with a default backend": {
      object: ingress({ defaultBackend: backend }),
      at: "spec.defaultBackend",
    },
    "an Ingress with nothing but a default backend": {
      object: ingress({ rules: undefined, tls, defaultBackend: backend }),
      at: "spec.defaultBackend",
    },
    "a listener with a wildcard": listeners(listener(), listener({ hostname: "*.example.com" })),
    "a listener without a host": listeners(listener({ hostname: undefined })),
    "a listener with an empty host": listeners(listener({ hostname: "" })),
    "a listener that passes TLS through for every host": listeners(
      listener({ hostname: undefined, protocol: "TLS", tls: { mode: "Passthrough" } }),
    ),
    "a route with a wildcard": {
      object: route({ hostnames: ["app.example.com", "*.example.com"] }),
      at: "spec.hostnames",
    },
    "a route without a host": { object: route({}), at: "spec.hostnames" },
    "a route with no host in its list": { object: route({ hostnames: [] }), at: "spec.hostnames" },
  },
};
