/** What each counted run of one contender gave. */
export interface Readings {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Contender {
  readonly name: string;
  /** Runs once and gives what is measured, in the suite's unit. */
  readonly run: () => Promise<number>;
}

/** Wall-clock seconds of a run. */
export async function wallSeconds(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return (performance.now() - from) / 1000;
}

/**
 * Runs the contenders in turn, `rounds` times each, so that a slow minute of the machine falls on all of them alike.
 * One round before the first is not counted: it fills the caches of the file system and of the compiler.
 */
export async function interleave(
  contenders: readonly Contender[],
  rounds: number,
  progress: (name: string, round: number, value: number) => void,
): Promise<Readings[]> {
  const values = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of contenders) {
      const value = await run();
      progress(name, round, value);
      if (round > 0) {
        values.get(name)?.push(value);
      }
    }
  }
  return contenders.map(({ name }) => ({ name, values: values.get(name) ?? [] }));
}

/** The middle value; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) {
    throw new Error("There is no median of nothing");
  }
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
