import { anyHolds } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksSecretsEncryption = defineCloudRule<ClusterInputs>({
  id: "require-aks-secrets-encryption",
  title: "AKS Secrets encrypted with a key of your own",
  rationale:
    "Whoever gets hold of a copy of etcd reads every Secret in it; with your own key you can also take the access away.",
  remediation:
    "Set securityProfile.azureKeyVaultKms.enabled to true and keyId to a key in your vault; the cluster needs a user-assigned identity with the role Key Vault Crypto User.",
  severity: "high",
  controls: [
    "cis-aks-1.8.0/5.3.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "securityProfile.azureKeyVaultKms.enabled",
      wanted: "true",
      holds: ({ securityProfile }) => securityProfile?.azureKeyVaultKms?.enabled === true,
    },
    {
      property: "securityProfile.azureKeyVaultKms.keyId",
      wanted: "the id of a key",
      holds: ({ securityProfile }) =>
        Object.hasOwn(securityProfile?.azureKeyVaultKms ?? {}, "keyId"),
    },
    {
      property: "apiServerAccessProfile.enableVnetIntegration",
      wanted: "true where the vault is private, or AKS refuses both from Kubernetes 1.31 on",
      holds: (inputs) =>
        anyHolds([
          () => inputs.securityProfile?.azureKeyVaultKms?.keyVaultNetworkAccess !== "Private",
          () => inputs.apiServerAccessProfile?.enableVnetIntegration === true,
        ]),
    },
  ],
});
