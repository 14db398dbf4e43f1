import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeShieldedNodes = defineCloudRule<ClusterInputs>({
  id: "require-gke-shielded-nodes",
  title: "Nodes that prove who they are",
  rationale:
    "Without shielded nodes, a stolen bootstrap credential lets any machine join the cluster as a node, and receive its Secrets.",
  remediation: "Leave enableShieldedNodes on.",
  severity: "high",
  controls: ["cis-gke-1.9.0/5.5.5", "soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "enableShieldedNodes",
      wanted: "true",
      holds: ({ enableShieldedNodes }) => enableShieldedNodes !== false,
    },
  ],
});
