import { defineRule } from "../../../rule";

export const restrictServiceAccountTokenMounts = defineRule({
  id: "restrict-service-account-token-mounts",
  title: "No service account token that was not asked for",
  rationale:
    "Every pod gets a token of the Kubernetes API unless it declines. Whoever reads a file in the container then talks " +
    "to the API server in the workload's name.",
  remediation:
    "Set `automountServiceAccountToken` to false. A workload that calls the API mounts a token itself, as a projected " +
    "volume with an audience and an expiry.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/4.1.6",
    "cis-gke-1.9.0/4.1.5",
    "cis-aks-1.8.0/4.1.6",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.312.a.1",
  ],
  on: "pods",
  polarity: "require",
  validations: [
    {
      require: "object.spec.?automountServiceAccountToken.orValue(true) == false",
      path: "spec.automountServiceAccountToken",
      message: "The pod mounts a service account token by default.",
    },
  ],
  mutatedBy: "default-token-mount",
});
