import { controller } from "../../policypack/rules/kubernetes/workloads/example-controllers";
import { startPack, type PackProcess } from "../pack-process";
import type { Suite } from "../suite";

const whole = "CPU of the pack's process for each Deployment";
const resources = 500;

/** What judging costs by itself, the engine's waiting left out. */
export const packCpuSuite: Suite = {
  name: "pack-cpu",
  unit: "ms",
  rounds: 5,
  bounds: [{ what: "CPU for each resource", contender: whole, atMost: 1.5 }],
  open: async () => {
    const pack = await startPack("policypack");
    return {
      contenders: [{ name: whole, run: () => cpuMilliseconds(pack) }],
      close: () => pack.stop(),
    };
  },
};

async function cpuMilliseconds(pack: PackProcess): Promise<number> {
  const from = await pack.cpuSeconds();
  for (let number = 0; number < resources; number++) {
    await pack.analyze(`app-${number}`, "kubernetes:apps/v1:Deployment", controller("Deployment"));
  }
  return (((await pack.cpuSeconds()) - from) * 1000) / resources;
}
