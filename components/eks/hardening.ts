import type { HardeningTable } from "../posture/hardening";
import { accessAndLogs } from "./hardening-access";
import { networkAndOperation } from "./hardening-network";
import { keysAndNodes } from "./hardening-nodes";
import type { EksParts } from "./parts";

/** How EKS stands to each capability, guard by guard. */
export const eksHardening: HardeningTable<EksParts> = {
  ...accessAndLogs,
  ...keysAndNodes,
  ...networkAndOperation,
};
