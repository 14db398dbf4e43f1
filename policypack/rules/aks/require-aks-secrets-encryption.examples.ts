import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withSecurity(
  change: Partial<NonNullable<ClusterInputs["securityProfile"]>>,
): ClusterInputs {
  return {
    ...compliantCluster,
    securityProfile: { ...compliantCluster.securityProfile, ...change },
  };
}

const privateKey = {
  ...compliantCluster.securityProfile?.azureKeyVaultKms,
  keyVaultNetworkAccess: "Private",
};

export const requireAksSecretsEncryptionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-secrets-encryption",
  good: {
    "a key in a vault": compliantCluster,
    "a key in a private vault, and an API server in the network": {
      ...withSecurity({ azureKeyVaultKms: privateKey }),
      apiServerAccessProfile: {
        ...compliantCluster.apiServerAccessProfile,
        enableVnetIntegration: true,
      },
    },
    "a key in another vault": withSecurity({
      azureKeyVaultKms: { enabled: true, keyId: "https://other.vault.azure.net/keys/etcd/7" },
    }),
  },
  bad: {
    "switched off": {
      inputs: withSecurity({
        azureKeyVaultKms: { enabled: false, keyId: "https://north.vault.azure.net/keys/secrets/1" },
      }),
      at: "securityProfile.azureKeyVaultKms.enabled",
    },
    "no key": {
      inputs: withSecurity({ azureKeyVaultKms: { enabled: true } }),
      at: "securityProfile.azureKeyVaultKms.keyId",
    },
    "a private vault, and an API server outside of the network": {
      inputs: withSecurity({ azureKeyVaultKms: privateKey }),
      at: "apiServerAccessProfile.enableVnetIntegration",
    },
  },
};
