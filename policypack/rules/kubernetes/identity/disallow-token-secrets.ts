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
  controls: ["nsa-cisa-1.2/authentication-authorization"],
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
