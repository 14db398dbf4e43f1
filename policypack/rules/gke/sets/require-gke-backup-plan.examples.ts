import type { CloudSetExamples } from "../../../examples";
import { program } from "./program";

const { network, denial, cluster, backups } = program;

export const requireGkeBackupPlanExamples: CloudSetExamples = {
  rule: "require-gke-backup-plan",
  good: { "a plan of the cluster": [network, denial, cluster, backups] },
  bad: { "no plan": { resources: [network, denial, cluster], of: "cluster", at: "id" } },
  unknown: {
    "a plan of nobody knows which cluster": {
      resources: [network, denial, cluster, { ...backups, from: {} }],
      of: "cluster",
      at: "id",
    },
  },
};
