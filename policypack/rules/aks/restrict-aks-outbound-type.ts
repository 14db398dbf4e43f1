import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const throughOneDoor: ReadonlySet<string> = new Set([
  ...["userAssignedNATGateway", "managedNATGateway", "managedNATGatewayV2"],
  ...["userDefinedRouting", "none", "block"],
]);

export const restrictAksOutboundType = defineCloudRule<ClusterInputs>({
  id: "restrict-aks-outbound-type",
  title: "AKS nodes leave by a gateway or a route",
  rationale:
    "By default every node leaves through the public load balancer, whose addresses and ports run out and which nobody filters. It is decided when the cluster is made.",
  remediation:
    'Set networkProfile.outboundType to "userAssignedNATGateway", to "userDefinedRouting" behind a firewall, or to "none" with a cache of images.',
  severity: "low",
  controls: ["cis-aks-1.8.0/5.4.3", "nsa-cisa-1.2/network-separation", "pci-dss-4.0.1/1.3.2"],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "networkProfile.outboundType",
      wanted: "a NAT gateway, a route, or none",
      holds: ({ networkProfile }) => throughOneDoor.has(networkProfile?.outboundType ?? ""),
    },
  ],
});
