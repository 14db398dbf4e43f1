import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

/** Any other string is accepted by the type of the property and enforces nothing. */
const engines: ReadonlySet<string> = new Set(["cilium", "calico", "azure"]);

export const requireAksNetworkPolicy = defineCloudRule<ClusterInputs>({
  id: "require-aks-network-policy",
  title: "A network-policy engine in AKS",
  rationale:
    "NetworkPolicies are accepted without an engine and do nothing: every pod reaches every other.",
  remediation:
    'Set networkProfile.networkPolicy to "cilium" (with networkDataplane "cilium"), "calico" or "azure".',
  severity: "high",
  controls: [
    "cis-aks-1.8.0/4.4.1",
    "cis-aks-1.8.0/5.4.4",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "networkProfile.networkPolicy",
      wanted: '"cilium", "calico" or "azure"',
      holds: ({ networkProfile }) => engines.has(networkProfile?.networkPolicy ?? "none"),
    },
  ],
});
