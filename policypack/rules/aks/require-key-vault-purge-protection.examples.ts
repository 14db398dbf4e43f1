import type { CloudExamples } from "../../examples";
import { compliantVault } from "./compliant";
import type { VaultInputs } from "./inputs";

function withProperties(change: Partial<VaultInputs["properties"]>): VaultInputs {
  return { ...compliantVault, properties: { ...compliantVault.properties, ...change } };
}

export const requireKeyVaultPurgeProtectionExamples: CloudExamples<VaultInputs> = {
  rule: "require-key-vault-purge-protection",
  good: {
    "purge protection and soft delete": compliantVault,
    "soft delete by default": withProperties({ enableSoftDelete: undefined }),
  },
  bad: {
    "purge protection off": {
      inputs: withProperties({ enablePurgeProtection: false }),
      at: "properties.enablePurgeProtection",
    },
    "purge protection left out": {
      inputs: withProperties({ enablePurgeProtection: undefined }),
      at: "properties.enablePurgeProtection",
    },
    "soft delete off": {
      inputs: withProperties({ enableSoftDelete: false }),
      at: "properties.enableSoftDelete",
    },
  },
};
