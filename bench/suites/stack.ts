import { openProject, previewSeconds } from "../preview";
import type { Suite } from "../suite";

const floor = "empty program, three cloud SDKs imported";
const dev = "dev: three clusters, with the policy pack";

/** What somebody waits for who previews a stack. */
export const stackSuite: Suite = {
  name: "stack",
  unit: "s",
  rounds: 5,
  bounds: [{ what: "preview of dev under the pack", contender: dev, floor, atMost: 2.5 }],
  open: async () => {
    const empty = await openProject("bench/programs/empty");
    const stack = await openProject(".");
    return {
      contenders: [
        { name: floor, run: () => previewSeconds(empty, "floor") },
        { name: dev, run: () => previewSeconds(stack, "dev", "policypack") },
      ],
      close: async () => {
        await stack.stop();
        await empty.stop();
      },
    };
  },
};
