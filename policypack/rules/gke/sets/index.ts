import type { CloudSetRule } from "../../../rule";
import { disallowGkeDefaultNetwork } from "./disallow-gke-default-network";
import { requireGcpNetworkDenial } from "./require-gcp-network-denial";
import { requireGkeBackupPlan } from "./require-gke-backup-plan";
import { restrictGkeVersionSkew } from "./restrict-gke-version-skew";

/** Rules on GKE and what it stands on that need other resources of the program, by id. */
export const gkeSetRules: readonly CloudSetRule[] = [
  disallowGkeDefaultNetwork,
  requireGcpNetworkDenial,
  requireGkeBackupPlan,
  restrictGkeVersionSkew,
];
