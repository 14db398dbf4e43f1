import { setTimeout as sleep } from "node:timers/promises";

/** Waits until something holds; what it throws is a no. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 30,
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  let why: unknown;
  for (;;) {
    try {
      if (await holds()) return;
    } catch (error) {
      why = error;
    }
    if (performance.now() > until) {
      throw new Error(`${what}: not within ${seconds} s`, { cause: why });
    }
    await sleep(100);
  }
}
