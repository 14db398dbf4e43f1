import type { CloudExamples } from "../../examples";
import { compliantSubnet, without } from "./compliant";
import type { SubnetInputs } from "./inputs";

const withoutGroup = without(compliantSubnet, "networkSecurityGroup");

export const requireAzureSubnetSecurityGroupExamples: CloudExamples<SubnetInputs> = {
  rule: "require-azure-subnet-security-group",
  good: {
    "a group": compliantSubnet,
    "a subnet of Azure's own": { ...withoutGroup, subnetName: "GatewaySubnet" },
  },
  bad: { "no group": { inputs: withoutGroup, at: "networkSecurityGroup" } },
};
