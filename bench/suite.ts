import type { Bound } from "./bounds";
import type { Contender } from "./interleave";

/** Things that are measured side by side, and what is promised of them. */
export interface Suite {
  /** How it is chosen on the command line. */
  readonly name: string;
  readonly unit: "s" | "ms" | "MB";
  /** Counted runs of each contender where the command line names no number. */
  readonly rounds: number;
  readonly bounds: readonly Bound[];
  /** Makes what the runs need; `close` takes it away again, also after a failure. */
  readonly open: () => Promise<{
    readonly contenders: readonly Contender[];
    readonly close: () => Promise<void>;
  }>;
}
