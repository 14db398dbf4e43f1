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
  controls: ["cis-aks-1.8.0/5.3.1"],
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
