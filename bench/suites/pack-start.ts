import { startPack } from "../pack-process";
import type { Suite } from "../suite";

const floor = "start of an empty pack";
const whole = "start of the whole catalogue";

/** What somebody waits for before anything is judged. */
export const packStartSuite: Suite = {
  name: "pack-start",
  unit: "s",
  rounds: 7,
  bounds: [{ what: "start of the pack", contender: whole, floor, atMost: 1.3 }],
  open: () => Promise.resolve({ contenders, close: () => Promise.resolve() }),
};

const contenders = [
  { name: floor, run: () => startSeconds("bench/packs/empty") },
  { name: whole, run: () => startSeconds("policypack") },
];

async function startSeconds(folder: string): Promise<number> {
  const pack = await startPack(folder);
  await pack.stop();
  return pack.startSeconds;
}
