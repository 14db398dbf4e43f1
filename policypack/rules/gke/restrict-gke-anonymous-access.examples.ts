import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const restrictGkeAnonymousAccessExamples: CloudExamples<ClusterInputs> = {
  rule: "restrict-gke-anonymous-access",
  good: { "health checks only": compliantCluster },
  bad: {
    "anonymous requests": {
      inputs: { ...compliantCluster, anonymousAuthenticationConfig: { mode: "ENABLED" } },
      at: "anonymousAuthenticationConfig.mode",
    },
    "anonymous requests left to Google": {
      inputs: { ...compliantCluster, anonymousAuthenticationConfig: undefined },
      at: "anonymousAuthenticationConfig.mode",
    },
    "bindings to everyone with an account": {
      inputs: {
        ...compliantCluster,
        rbacBindingConfig: {
          enableInsecureBindingSystemAuthenticated: true,
          enableInsecureBindingSystemUnauthenticated: false,
        },
      },
      at: "rbacBindingConfig.enableInsecureBindingSystemAuthenticated",
    },
    "bindings to anonymous left to Google": {
      inputs: {
        ...compliantCluster,
        rbacBindingConfig: { enableInsecureBindingSystemAuthenticated: false },
      },
      at: "rbacBindingConfig.enableInsecureBindingSystemUnauthenticated",
    },
  },
};
