import type { Output } from "./terminal";

/** Tells how far long work has come. */
export interface Progress {
  readonly at: (done: number, total: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** Work that is over before this is not worth a line, in milliseconds. */
const patience = 500;
const interval = 100;

/** One line on a terminal, written over and cleared in the end; nothing where the output is not a terminal. */
export function progress(output: Output, what: string, clock = () => performance.now()): Progress {
  const start = clock();
  let last = Number.NEGATIVE_INFINITY;
  return {
    at: (done, total) => {
      const now = clock();
      if (output.isTTY !== true || now - start < patience || now - last < interval) return;
      last = now;
      output.write(`\r\u001b[K${done} of ${total} ${what}`);
    },
    end: () => {
      if (last > Number.NEGATIVE_INFINITY) output.write("\r\u001b[K");
    },
  };
}
