import { setTimeout as sleep } from "node:timers/promises";

import { lastWords } from "./leashed";
import type { Leashed } from "./leashed";

const readyMilliseconds = 60_000;

/** @throws with what the program said last, where it ends or does not get ready. */
export async function untilReady(
  program: Leashed,
  isReady: () => Promise<boolean>,
  milliseconds = readyMilliseconds,
): Promise<void> {
  const until = performance.now() + milliseconds;
  while (!(await isReady().catch(() => false))) {
    if (!program.running()) {
      throw new Error(`${program.name} ended before it was ready. ${await lastWords(program)}`);
    }
    if (performance.now() > until) {
      throw new Error(
        `${program.name} was not ready within ${milliseconds / 1000} s. ${await lastWords(program)}`,
      );
    }
    await sleep(100);
  }
}
