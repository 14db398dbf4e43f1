import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeMonitoring = defineCloudRule<ClusterInputs>({
  id: "require-gke-monitoring",
  title: "System metrics on",
  rationale:
    "Nobody sees that a control plane or a node is failing, or that somebody tries the API server.",
  remediation:
    "List SYSTEM_COMPONENTS in monitoringConfig.enableComponents or leave it out, and leave monitoringService out.",
  severity: "low",
  controls: ["cis-gke-1.9.0/5.7.1", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "monitoringConfig.enableComponents",
      wanted: "SYSTEM_COMPONENTS",
      holds: ({ monitoringConfig }) =>
        monitoringConfig?.enableComponents?.includes("SYSTEM_COMPONENTS") ?? true,
    },
    {
      property: "monitoringService",
      wanted: "not none",
      holds: ({ monitoringService }) => monitoringService !== "none",
    },
  ],
});
