import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withRunCommand(disableRunCommand: boolean | undefined): ClusterInputs {
  const { apiServerAccessProfile } = compliantCluster;
  return {
    ...compliantCluster,
    apiServerAccessProfile: { ...apiServerAccessProfile, disableRunCommand },
  };
}

export const disallowAksRunCommandExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-aks-run-command",
  good: { "run command off": compliantCluster },
  bad: {
    "run command on": {
      inputs: withRunCommand(false),
      at: "apiServerAccessProfile.disableRunCommand",
    },
    "run command by default": {
      inputs: withRunCommand(undefined),
      at: "apiServerAccessProfile.disableRunCommand",
    },
  },
};
