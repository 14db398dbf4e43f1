import type { CloudExamples } from "../../examples";
import { compliantSubnet } from "./compliant";
import type { SubnetInputs } from "./inputs";

export const disallowAwsSubnetPublicIpExamples: CloudExamples<SubnetInputs> = {
  rule: "disallow-aws-subnet-public-ip",
  good: {
    "no public addresses": compliantSubnet,
    "no public addresses by default": { ...compliantSubnet, mapPublicIpOnLaunch: undefined },
  },
  bad: {
    "a public address for each instance": {
      inputs: { ...compliantSubnet, mapPublicIpOnLaunch: true },
      at: "mapPublicIpOnLaunch",
    },
  },
};
