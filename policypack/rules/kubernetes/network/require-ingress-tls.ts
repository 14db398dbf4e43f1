import { defineRule } from "../../../rule";
import { ingresses } from "../resources";

const redirect = "nginx.ingress.kubernetes.io/ssl-redirect";

/** Where a cloud's controller takes certificates from, for every host. */
const certificates = [
  "alb.ingress.kubernetes.io/certificate-arn",
  "networking.gke.io/managed-certificates",
  "ingress.gcp.kubernetes.io/pre-shared-cert",
];

export const requireIngressTls = defineRule({
  id: "require-ingress-tls",
  title: "TLS for every host of an Ingress",
  rationale:
    "Without TLS whoever is on the way reads and changes what is sent, passwords and session cookies first. A host that " +
    "is missing from `spec.tls` is served in clear, or with the controller's own certificate.",
  remediation:
    "Name each host of `spec.rules` under `spec.tls`, itself or by a wildcard one level above, with the Secret of its " +
    `certificate. Remove \`${redirect}: "false"\`.`,
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.4.5",
    "cis-aks-1.8.0/5.4.5",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.7",
    "iso-27001-2022/A.8.24",
    "pci-dss-4.0.1/4.2.1",
    "hipaa/164.312.e.1",
    "gdpr/32.1.a",
  ],
  on: [ingresses],
  polarity: "require",
  variables: {
    annotations: "object.metadata.?annotations.orValue({})",
    tls: "object.?spec.?tls.orValue([])",
    fromCloud: `[${certificates.map((key) => `"${key}"`).join(", ")}].exists(key, key in variables.annotations)`,
  },
  validations: [
    {
      require: "variables.fromCloud || variables.tls.size() > 0",
      path: "spec.tls",
      message: "The Ingress has no TLS.",
    },
    {
      require:
        "variables.fromCloud || object.?spec.?rules.orValue([]).all(rule, " +
        "variables.tls.exists(tls, tls.?hosts.orValue([]).size() == 0 || tls.hosts.exists(host, " +
        'host == rule.?host.orValue("") || host.startsWith("*.") && ' +
        'rule.?host.orValue("").endsWith(host.substring(1)) && ' +
        'rule.?host.orValue("").split(".").size() == host.split(".").size())))',
      path: "spec.rules",
      message: "A host has no TLS.",
    },
    {
      require: `variables.annotations[?"${redirect}"].orValue("true") != "false"`,
      path: `metadata.annotations["${redirect}"]`,
      message: "The Ingress serves its hosts in clear beside TLS.",
    },
  ],
});
