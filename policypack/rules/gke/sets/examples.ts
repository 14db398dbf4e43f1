import type { CloudSetExamples } from "../../../examples";
import { disallowGkeDefaultNetworkExamples } from "./disallow-gke-default-network.examples";
import { requireGcpNetworkDenialExamples } from "./require-gcp-network-denial.examples";
import { requireGkeBackupPlanExamples } from "./require-gke-backup-plan.examples";
import { restrictGkeVersionSkewExamples } from "./restrict-gke-version-skew.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const gkeSetExamples: readonly CloudSetExamples[] = [
  disallowGkeDefaultNetworkExamples,
  requireGcpNetworkDenialExamples,
  requireGkeBackupPlanExamples,
  restrictGkeVersionSkewExamples,
];
