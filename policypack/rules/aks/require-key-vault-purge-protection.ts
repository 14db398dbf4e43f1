import { defineCloudRule } from "../../rule";
import type { VaultInputs } from "./inputs";

export const requireKeyVaultPurgeProtection = defineCloudRule<VaultInputs>({
  id: "require-key-vault-purge-protection",
  title: "Key vaults that cannot be purged",
  rationale:
    "Whoever deletes a key that is in use takes the data with it; with purge protection it can be brought back for the whole retention time.",
  remediation:
    "Set properties.enablePurgeProtection to true, and leave properties.enableSoftDelete on; neither can be taken back.",
  severity: "high",
  controls: ["cis-aks-1.8.0/5.3.1", "soc2-2017/A1.2", "iso-27001-2022/A.8.24", "gdpr/32.1.c"],
  on: ["azure-native:keyvault:Vault"],
  requirements: [
    {
      property: "properties.enablePurgeProtection",
      wanted: "true",
      holds: ({ properties }) => properties.enablePurgeProtection === true,
    },
    {
      property: "properties.enableSoftDelete",
      wanted: "true",
      holds: ({ properties }) => properties.enableSoftDelete !== false,
    },
  ],
});
