import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withAccess(accessConfig: ClusterInputs["accessConfig"]): ClusterInputs {
  return { ...compliantCluster, accessConfig };
}

export const requireEksApiAuthenticationExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-api-authentication",
  good: { "access entries only, no creator": compliantCluster },
  bad: {
    "access left to the default": {
      inputs: withAccess(undefined),
      at: "accessConfig.authenticationMode",
    },
    "ConfigMap beside the API": {
      inputs: withAccess({
        authenticationMode: "API_AND_CONFIG_MAP",
        bootstrapClusterCreatorAdminPermissions: false,
      }),
      at: "accessConfig.authenticationMode",
    },
    "creator as administrator by default": {
      inputs: withAccess({ authenticationMode: "API" }),
      at: "accessConfig.bootstrapClusterCreatorAdminPermissions",
    },
  },
};
