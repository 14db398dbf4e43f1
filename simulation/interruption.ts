import type { ChildProcess } from "node:child_process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Long enough for the engine to finish the step that it is in and to write its state. */
const killAfterMilliseconds = 20_000;

/**
 * While it is open, a signal to this process interrupts the children, waits for them, cleans up, and then ends this
 * process as the signal would have.
 *
 * @param children The processes that run at the moment.
 * @param cleanUp Called once they have ended.
 * @param atExit Called when the process ends by itself, where nothing can be awaited any more.
 * @returns Ends the watch.
 */
export function onInterruption(
  children: ReadonlySet<ChildProcess>,
  cleanUp: () => Promise<void>,
  atExit: () => void,
): () => void {
  let interrupted = false;
  const interrupt = (signal: NodeJS.Signals): void => {
    // A terminal sends Ctrl-C to the engine too; a second one would make it drop everything at once.
    const reached = signal === "SIGINT" && process.stdin.isTTY;
    if (interrupted) {
      return;
    }
    interrupted = true;
    const ended = [...children].map((child) => {
      if (!reached) {
        child.kill("SIGINT");
      }
      const timer = setTimeout(() => child.kill("SIGKILL"), killAfterMilliseconds);
      return new Promise<void>((resolve) => {
        child.once("close", () => {
          clearTimeout(timer);
          resolve();
        });
      });
    });
    void Promise.all(ended)
      .then(cleanUp)
      .finally(() => {
        close();
        process.kill(process.pid, signal);
      });
  };
  const close = (): void => {
    for (const signal of signals) {
      process.off(signal, interrupt);
    }
    process.off("exit", atExit);
  };
  for (const signal of signals) {
    process.on(signal, interrupt);
  }
  process.on("exit", atExit);
  return close;
}
