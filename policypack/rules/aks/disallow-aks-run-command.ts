import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowAksRunCommand = defineCloudRule<ClusterInputs>({
  id: "disallow-aks-run-command",
  title: "No run command in AKS",
  rationale:
    "It runs anything as cluster administrator from outside of the network: authorised ranges and a private API server do not stop it.",
  remediation: "Set apiServerAccessProfile.disableRunCommand to true.",
  severity: "medium",
  controls: ["cis-aks-1.8.0/5.4.1", "nsa-cisa-1.2/network-separation"],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "apiServerAccessProfile.disableRunCommand",
      wanted: "true",
      holds: ({ apiServerAccessProfile }) => apiServerAccessProfile?.disableRunCommand === true,
    },
  ],
});
