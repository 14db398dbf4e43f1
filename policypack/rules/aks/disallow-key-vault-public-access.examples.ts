import type { CloudExamples } from "../../examples";
import { compliantVault } from "./compliant";
import type { VaultInputs } from "./inputs";

function withProperties(change: Partial<VaultInputs["properties"]>): VaultInputs {
  return { ...compliantVault, properties: { ...compliantVault.properties, ...change } };
}

export const disallowKeyVaultPublicAccessExamples: CloudExamples<VaultInputs> = {
  rule: "disallow-key-vault-public-access",
  good: {
    closed: compliantVault,
    "closed, as the portal spells it": withProperties({ publicNetworkAccess: "Disabled" }),
  },
  bad: {
    open: {
      inputs: withProperties({ publicNetworkAccess: "enabled" }),
      at: "properties.publicNetworkAccess",
    },
    "open by default": {
      inputs: withProperties({ publicNetworkAccess: undefined }),
      at: "properties.publicNetworkAccess",
    },
  },
};
