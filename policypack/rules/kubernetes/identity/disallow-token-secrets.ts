import { defineRule } from "../../../rule";
import { secrets } from "../resources";

export const disallowTokenSecrets = defineRule({
  id: "disallow-token-secrets",
  title: "No service account tokens in Secrets",
  rationale:
    "Kubernetes fills such a Secret with a token that never expires and is bound to no pod. Whoever reads Secrets in the " +
    "namespace, or a backup of them, is that account from then on.",
  remediation:
    "Remove the Secret. A pod mounts a projected token, a pipeline asks for one with `kubectl create token`: both expire.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.5.17",
    "pci-dss-4.0.1/8.6.2",
    "hipaa/164.312.d",
    "gdpr/32.1.b",
  ],
  on: [secrets],
  polarity: "forbid",
  validations: [
    {
      require: 'object.?type.orValue("") != "kubernetes.io/service-account-token"',
      path: "type",
      message: "The Secret holds a token that never expires.",
    },
  ],
});
