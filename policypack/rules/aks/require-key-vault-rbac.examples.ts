import type { CloudExamples } from "../../examples";
import { compliantVault } from "./compliant";
import type { VaultInputs } from "./inputs";

function withProperties(change: Partial<VaultInputs["properties"]>): VaultInputs {
  return { ...compliantVault, properties: { ...compliantVault.properties, ...change } };
}

export const requireKeyVaultRbacExamples: CloudExamples<VaultInputs> = {
  rule: "require-key-vault-rbac",
  good: { RBAC: compliantVault },
  bad: {
    "access policies": {
      inputs: withProperties({ enableRbacAuthorization: false }),
      at: "properties.enableRbacAuthorization",
    },
    "access policies by default": {
      inputs: withProperties({ enableRbacAuthorization: undefined }),
      at: "properties.enableRbacAuthorization",
    },
  },
};
