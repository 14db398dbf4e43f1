import { defineCloudRule } from "../../rule";
import type { NodePoolInputs } from "./inputs";

export const requireGkeNodeMaintenance = defineCloudRule<NodePoolInputs>({
  id: "require-gke-node-maintenance",
  title: "Nodes repaired and upgraded by GKE",
  rationale:
    "A node that is broken stays so, and one that is not upgraded keeps the flaws of its kernel.",
  remediation: "Set management.autoRepair and management.autoUpgrade to true.",
  severity: "medium",
  controls: [
    "cis-gke-1.9.0/5.5.2",
    "cis-gke-1.9.0/5.5.3",
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: ["gcp:container/nodePool:NodePool"],
  requirements: [
    {
      property: "management.autoRepair",
      wanted: "true",
      holds: ({ management }) => management?.autoRepair === true,
    },
    {
      property: "management.autoUpgrade",
      wanted: "true",
      holds: ({ management }) => management?.autoUpgrade === true,
    },
  ],
});
