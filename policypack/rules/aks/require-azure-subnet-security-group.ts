import { defineCloudRule } from "../../rule";
import type { SubnetInputs } from "./inputs";

/** Names that Azure reserves for subnets of its own services. */
const azureOwned: ReadonlySet<string> = new Set([
  "AzureBastionSubnet",
  "AzureFirewallManagementSubnet",
  "AzureFirewallSubnet",
  "GatewaySubnet",
  "RouteServerSubnet",
]);

export const requireAzureSubnetSecurityGroup = defineCloudRule<SubnetInputs>({
  id: "require-azure-subnet-security-group",
  title: "A network security group on each subnet",
  rationale: "Without one nothing stands between the subnet and what reaches its network.",
  remediation:
    "Set networkSecurityGroup on the subnet; subnets of Azure Firewall, Bastion and gateways, where Azure allows none or has its own, are left out.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["azure-native:network:Subnet"],
  appliesTo: ({ subnetName, name }) => !azureOwned.has(subnetName ?? name ?? ""),
  requirements: [
    {
      property: "networkSecurityGroup",
      wanted: "a network security group",
      holds: (inputs) => Object.hasOwn(inputs, "networkSecurityGroup"),
    },
  ],
});
