import { openProject, previewSeconds } from "../preview";
import type { Suite } from "../suite";

const floor = "500 Deployments under an empty pack";
const whole = "500 Deployments under the whole catalogue";

/** What judging adds to a preview, beside what any policy pack adds. */
export const packSuite: Suite = {
  name: "pack",
  unit: "s",
  rounds: 7,
  bounds: [{ what: "preview under the whole catalogue", contender: whole, floor, atMost: 1.1 }],
  open: async () => {
    const project = await openProject("bench/programs/deployments");
    return {
      contenders: [
        { name: floor, run: () => previewSeconds(project, "bench", "bench/packs/empty") },
        { name: whole, run: () => previewSeconds(project, "bench", "policypack") },
      ],
      close: () => project.stop(),
    };
  },
};
