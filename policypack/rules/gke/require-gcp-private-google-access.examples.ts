import type { CloudExamples } from "../../examples";
import { compliantSubnetwork } from "./compliant";
import type { SubnetworkInputs } from "./inputs";

export const requireGcpPrivateGoogleAccessExamples: CloudExamples<SubnetworkInputs> = {
  rule: "require-gcp-private-google-access",
  good: {
    "access on": compliantSubnetwork,
    "a subnetwork of load balancers, which holds no machines": {
      network: "blue",
      ipCidrRange: "10.16.128.0/24",
      purpose: "REGIONAL_MANAGED_PROXY",
    },
  },
  bad: {
    "access off": {
      inputs: { ...compliantSubnetwork, privateIpGoogleAccess: false },
      at: "privateIpGoogleAccess",
    },
    "left to Google": {
      inputs: { ...compliantSubnetwork, privateIpGoogleAccess: undefined },
      at: "privateIpGoogleAccess",
    },
  },
};
