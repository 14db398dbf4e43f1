import { defineCloudRule } from "../../rule";
import type { VaultInputs } from "./inputs";

export const requireKeyVaultRbac = defineCloudRule<VaultInputs>({
  id: "require-key-vault-rbac",
  title: "Key vaults under Azure RBAC",
  rationale:
    "Access policies are written by whoever may write to the vault, so that a contributor can let himself in.",
  remediation: "Set properties.enableRbacAuthorization to true and grant roles on single keys.",
  severity: "medium",
  controls: [
    "cis-aks-1.8.0/5.3.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["azure-native:keyvault:Vault"],
  requirements: [
    {
      property: "properties.enableRbacAuthorization",
      wanted: "true",
      holds: ({ properties }) => properties.enableRbacAuthorization === true,
    },
  ],
});
