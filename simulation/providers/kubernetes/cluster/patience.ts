import { setTimeout as sleep } from "node:timers/promises";
import { ApiError } from "./api-error";

/** How long something is waited for, in milliseconds, and how often it is looked at. */
export interface Patience {
  /** Until a request that fails for a passing reason has to succeed. */
  readonly forRequest: number;
  /** The same at preview, where nothing is coming up. */
  readonly forPreview: number;
  /** Until what was made is ready, or what was deleted is gone. */
  readonly forObject: number;
  readonly between: number;
}

/** As long as a webhook of three replicas, or an API server, takes to come back; and as Pulumi waits for an object. */
export const usualPatience: Patience = {
  forRequest: 120_000,
  forPreview: 5_000,
  forObject: 300_000,
  between: 250,
};

/** Does it again while it fails for a reason that passes, and then fails with the last one. */
export async function persistently<T>(
  attempt: () => Promise<T>,
  passing: (error: unknown) => boolean,
  milliseconds: number,
  between: number,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (let pause = between; ; pause = Math.min(pause * 2, between * 8)) {
    try {
      return await attempt();
    } catch (error) {
      const asked = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0;
      const next = Math.max(pause, asked);
      if (!passing(error) || performance.now() + next > end) throw error;
      await sleep(next);
    }
  }
}

/** Looks until there is nothing left to wait for. @throws `what` and what was still missing */
export async function until(
  what: string,
  missing: () => Promise<string | undefined>,
  milliseconds: number,
  between: number,
): Promise<void> {
  const end = performance.now() + milliseconds;
  for (let pause = between / 4; ; pause = Math.min(pause * 2, between * 4)) {
    const reason = await missing();
    if (reason === undefined) return;
    if (performance.now() + pause > end) {
      throw new Error(`${what}: after ${Math.round(milliseconds / 1_000)} s: ${reason}`);
    }
    await sleep(pause);
  }
}
