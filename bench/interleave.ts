/** Wall-clock seconds of each run of one contender. */
export interface Timings {
  readonly name: string;
  readonly seconds: readonly number[];
}

export interface Contender {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/**
 * Runs the contenders in turn, `rounds` times each, so that a slow minute of the machine falls on all of them alike.
 * One round before the first is not counted: it fills the caches of the file system and of the compiler.
 */
export async function interleave(
  contenders: readonly Contender[],
  rounds: number,
  progress: (name: string, round: number, seconds: number) => void,
): Promise<Timings[]> {
  const seconds = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of contenders) {
      const from = performance.now();
      await run();
      const taken = (performance.now() - from) / 1000;
      progress(name, round, taken);
      if (round > 0) {
        seconds.get(name)?.push(taken);
      }
    }
  }
  return contenders.map(({ name }) => ({ name, seconds: seconds.get(name) ?? [] }));
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
