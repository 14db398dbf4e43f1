import type { HardeningTable } from "../posture/hardening";
import { accessAndLogs } from "./hardening-access";
import { networkAndOperation } from "./hardening-network";
import { keysAndNodes } from "./hardening-nodes";
import type { GkeParts } from "./parts";

/** How GKE stands to each capability, guard by guard. */
export const gkeHardening: HardeningTable<GkeParts> = {
  ...accessAndLogs,
  ...keysAndNodes,
  ...networkAndOperation,
};
