import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeDeletionProtection = defineCloudRule<ClusterInputs>({
  id: "require-gke-deletion-protection",
  title: "Deletion protection on",
  rationale:
    "One wrong destroy, or a change that replaces the cluster, takes everything that runs in it.",
  remediation:
    "Leave deletionProtection on. To tear a cluster down, lift it in an update of its own, under a waiver with an end.",
  severity: "high",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "deletionProtection",
      wanted: "true",
      holds: ({ deletionProtection }) => deletionProtection !== false,
    },
  ],
});
