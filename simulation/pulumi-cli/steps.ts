export type Log = (line: string) => void;

const everyMilliseconds = 15_000;

/** Does something that takes a while, and says so before, meanwhile and after. */
export async function step<T>(log: Log, what: string, body: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  log(`Pulumi CLI: ${what} …`);
  const timer = setInterval(() => {
    log(`Pulumi CLI: ${what}, ${seconds()} s so far …`);
  }, everyMilliseconds);
  try {
    const result = await body();
    log(`Pulumi CLI: ${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

export function messageOf(error: unknown): string {
  if (error instanceof Error) {
    // fetch says only that it failed, and why in the cause.
    return error.cause instanceof Error
      ? `${error.message}: ${error.cause.message}`
      : error.message;
  }
  return String(error);
}
