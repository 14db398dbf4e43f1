import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeBackupAgent = defineCloudRule<ClusterInputs>({
  id: "require-gke-backup-agent",
  title: "Clusters in production that can be backed up",
  rationale: "What is in etcd and on volumes alone is gone with the cluster, whoever deleted it.",
  remediation: "Set addonsConfig.gkeBackupAgentConfig.enabled to true, and make a backup plan.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.c"],
  environments: ["production"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "addonsConfig.gkeBackupAgentConfig.enabled",
      wanted: "true",
      holds: ({ addonsConfig }) => addonsConfig?.gkeBackupAgentConfig?.enabled === true,
    },
  ],
});
