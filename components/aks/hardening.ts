import type { HardeningTable } from "../posture/hardening";
import { accessAndLogs } from "./hardening-access";
import { networkAndOperation } from "./hardening-network";
import { keysAndNodes } from "./hardening-nodes";
import type { AksParts } from "./parts";

/** How AKS stands to each capability, guard by guard. */
export const aksHardening: HardeningTable<AksParts> = {
  ...accessAndLogs,
  ...keysAndNodes,
  ...networkAndOperation,
};
