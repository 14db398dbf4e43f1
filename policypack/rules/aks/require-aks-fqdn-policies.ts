import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const byName: ReadonlySet<string> = new Set(["FQDN", "L7"]);

export const requireAksFqdnPolicies = defineCloudRule<ClusterInputs>({
  id: "require-aks-fqdn-policies",
  title: "AKS policies that know names",
  rationale:
    "Services of others change their addresses; who can only name addresses lets out to all of the internet instead.",
  remediation:
    'Set networkProfile.advancedNetworking.enabled and .security.enabled to true, and .security.advancedNetworkPolicies to "FQDN" or "L7".',
  severity: "medium",
  controls: ["nsa-cisa-1.2/network-separation", "iso-27001-2022/A.8.22", "pci-dss-4.0.1/1.3.2"],
  on: ["azure-native:containerservice:ManagedCluster"],
  // No other data plane knows names.
  appliesTo: ({ networkProfile }) => networkProfile?.networkDataplane === "cilium",
  requirements: [
    {
      property: "networkProfile.advancedNetworking",
      wanted: 'enabled, and its security as well, with advancedNetworkPolicies "FQDN" or "L7"',
      holds: ({ networkProfile }) => {
        const advanced = networkProfile?.advancedNetworking;
        return (
          advanced?.enabled === true &&
          advanced.security?.enabled === true &&
          byName.has(advanced.security.advancedNetworkPolicies ?? "")
        );
      },
    },
  ],
});
