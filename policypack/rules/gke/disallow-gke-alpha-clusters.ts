import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowGkeAlphaClusters = defineCloudRule<ClusterInputs>({
  id: "disallow-gke-alpha-clusters",
  title: "No GKE alpha clusters",
  rationale:
    "An alpha cluster is never patched and is deleted after 30 days, with everything in it.",
  remediation: "Take enableKubernetesAlpha out.",
  severity: "high",
  controls: [
    "cis-gke-1.9.0/5.10.2",
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "enableKubernetesAlpha",
      wanted: "false",
      holds: ({ enableKubernetesAlpha }) => enableKubernetesAlpha !== true,
    },
  ],
});
