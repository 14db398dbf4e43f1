import type { Manifest, SetExamples } from "../../examples";
import { movedTo, namespaced } from "./manifests";

const gateway = namespaced("gateway.networking.k8s.io/v1", "Gateway", "shared", {
  gatewayClassName: "internal",
  listeners: [
    { name: "http", port: 80, protocol: "HTTP" },
    { name: "https", port: 443, protocol: "HTTPS", hostname: "app.example.com" },
  ],
});

function route(parentRefs: readonly object[], ...rules: readonly object[]): Manifest {
  return namespaced("gateway.networking.k8s.io/v1", "HTTPRoute", "app", { parentRefs, rules });
}

const answer = { backendRefs: [{ name: "app", port: 80 }] };
const redirect = (scheme?: string) => ({
  filters: [
    { type: "ResponseHeaderModifier", responseHeaderModifier: { remove: ["server"] } },
    { type: "RequestRedirect", requestRedirect: { scheme, statusCode: 301 } },
  ],
});
const parent = { name: "shared" };

function bad(reference: object, ...rules: readonly object[]) {
  return {
    objects: [gateway, route([reference], ...rules)],
    of: "HTTPRoute app",
    at: "spec.parentRefs",
  };
}

export const examples: SetExamples = {
  rule: "require-https-redirects",
  good: {
    "attached to TLS by name": [gateway, route([{ ...parent, sectionName: "https" }], answer)],
    "attached to TLS by port": [gateway, route([{ ...parent, port: 443 }], answer)],
    "redirects on HTTP": [gateway, route([{ ...parent, sectionName: "http" }], redirect("https"))],
    "attached to a Service of a mesh": [
      gateway,
      route([{ group: "", kind: "Service", name: "shared" }], answer),
    ],
  },
  bad: {
    "attached to every listener": bad(parent, answer),
    "attached to HTTP by name": bad({ ...parent, sectionName: "http" }, answer),
    "attached to HTTP by port": bad({ ...parent, port: 80 }, answer),
    "redirects some requests only": bad(parent, redirect("https"), answer),
    "redirects to where it came from": bad(parent, redirect()),
    "has no rule": bad(parent),
    "changes headers only": bad(parent, {
      filters: [{ type: "RequestHeaderModifier", requestRedirect: { scheme: "https" } }],
    }),
    "attached to two, one of which is HTTP": {
      objects: [
        gateway,
        route(
          [
            { ...parent, sectionName: "https" },
            { ...parent, sectionName: "http" },
          ],
          answer,
        ),
      ],
      of: "HTTPRoute app",
      at: "spec.parentRefs",
    },
    "attached to a Gateway of another namespace": {
      objects: [movedTo("ingress", gateway), route([{ ...parent, namespace: "ingress" }], answer)],
      of: "HTTPRoute app",
      at: "spec.parentRefs",
    },
  },
  unknown: {
    "the Gateway is not given": {
      objects: [route([{ ...parent, namespace: "ingress" }], answer)],
      of: "HTTPRoute app",
      at: "spec.parentRefs",
    },
  },
};
