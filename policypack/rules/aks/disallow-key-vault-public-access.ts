import { defineCloudRule } from "../../rule";
import type { VaultInputs } from "./inputs";

export const disallowKeyVaultPublicAccess = defineCloudRule<VaultInputs>({
  id: "disallow-key-vault-public-access",
  title: "Key vaults closed to the internet",
  rationale: "A vault on the internet is one leaked token away from its keys.",
  remediation:
    'Set properties.publicNetworkAccess to "disabled"; AKS and disk encryption reach it by private endpoint and as trusted services.',
  severity: "high",
  controls: [
    "cis-aks-1.8.0/5.3.1",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["azure-native:keyvault:Vault"],
  requirements: [
    {
      property: "properties.publicNetworkAccess",
      wanted: '"disabled"',
      holds: ({ properties }) => properties.publicNetworkAccess?.toLowerCase() === "disabled",
    },
  ],
});
