import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowAksRunCommand = defineCloudRule<ClusterInputs>({
  id: "disallow-aks-run-command",
  title: "No run command in AKS",
  rationale:
    "It runs anything as cluster administrator from outside of the network: authorised ranges and a private API server do not stop it.",
  remediation: "Set apiServerAccessProfile.disableRunCommand to true.",
  severity: "medium",
  controls: [
    "cis-aks-1.8.0/5.4.1",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "apiServerAccessProfile.disableRunCommand",
      wanted: "true",
      holds: ({ apiServerAccessProfile }) => apiServerAccessProfile?.disableRunCommand === true,
    },
  ],
});
