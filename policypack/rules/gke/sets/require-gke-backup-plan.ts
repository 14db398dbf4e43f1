import { defineCloudSetRule } from "../../../rule";

const plan = "gcp:gkebackup/backupPlan:BackupPlan";

export const requireGkeBackupPlan = defineCloudSetRule({
  id: "require-gke-backup-plan",
  title: "A backup plan for every cluster in production",
  rationale:
    "The agent in a cluster backs nothing up by itself: without a plan there is nothing to bring back.",
  remediation: "Make a gkebackup.BackupPlan whose cluster is the id of the cluster.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.c"],
  environments: ["production"],
  on: ["gcp:container/cluster:Cluster"],
  reads: [plan],
  requirements: [
    {
      property: "id",
      wanted: "the cluster of a backup plan",
      holds: (cluster, set) => set.referring(cluster, plan, "cluster").length > 0,
    },
  ],
});
