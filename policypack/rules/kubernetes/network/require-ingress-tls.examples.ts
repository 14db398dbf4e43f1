import type { KubernetesExamples } from "../../../examples";
import { ingress } from "./manifests";

const redirect = "nginx.ingress.kubernetes.io/ssl-redirect";
const rules = [{ host: "app.example.com" }, { host: "api.example.com" }];

function tls(...hosts: string[]) {
  return { rules, tls: [{ hosts, secretName: "example-tls" }] };
}

const uncovered = (...hosts: string[]) => ({ object: ingress(tls(...hosts)), at: "spec.rules" });

export const examples: KubernetesExamples = {
  rule: "require-ingress-tls",
  good: {
    "one host": ingress(),
    "each host by its name": ingress({
      rules,
      tls: [{ hosts: ["app.example.com"] }, { hosts: ["api.example.com"] }],
    }),
    "both by their names, with one certificate": ingress(tls("app.example.com", "api.example.com")),
    "both by a wildcard": ingress(tls("*.example.com")),
    "every host, without naming one": ingress({ rules, tls: [{ secretName: "example-tls" }] }),
    "a certificate of AWS": ingress(
      { tls: undefined },
      { "alb.ingress.kubernetes.io/certificate-arn": "arn:aws:acm:eu-west-1:1:certificate/a" },
    ),
    "a certificate that Google Cloud manages, beside TLS for another host": ingress(
      { tls: [{ hosts: ["www.example.com"] }] },
      { "networking.gke.io/managed-certificates": "app" },
    ),
    "a certificate that Google Cloud keeps": ingress(
      { tls: [] },
      { "ingress.gcp.kubernetes.io/pre-shared-cert": "app" },
    ),
    "redirects to TLS": ingress({}, { [redirect]: "true" }),
  },
  bad: {
    "no TLS": { object: ingress({ tls: undefined }), at: "spec.tls" },
    "an empty list": { object: ingress({ tls: [] }), at: "spec.tls" },
    "no TLS, and no rules but a default": {
      object: ingress({ rules: [], tls: [], defaultBackend: { service: { name: "app" } } }),
      at: "spec.tls",
      alsoBreaks: ["disallow-wildcard-hosts"],
    },
    "one host of two": uncovered("app.example.com"),
    "a wildcard of another domain": uncovered("*.example.org"),
    "a wildcard that begins in the middle of a name": uncovered(
      "app.example.com",
      "*i.example.com",
    ),
    "a wildcard two levels above": {
      object: ingress({
        rules: [{ host: "a.b.example.com" }],
        tls: [{ hosts: ["*.example.com"] }],
      }),
      at: "spec.rules",
    },
    "a rule for every host": {
      object: ingress({ rules: [{ http: { paths: [] } }] }),
      at: "spec.rules",
      alsoBreaks: ["disallow-wildcard-hosts"],
    },
    "TLS, and in clear as well": {
      object: ingress({}, { [redirect]: "false" }),
      at: `metadata.annotations["${redirect}"]`,
    },
  },
};
