import type { Chart } from "./charts";
import type { Connection } from "./connection";
import type { Patience } from "./patience";
import type { Readiness } from "./readiness";
import type { Transport } from "./transport";

/** A real API server that the providers may use, where a program's kubeconfig leads to it. */
export interface ClusterOptions {
  /** Its address, as {@link connectionOf} has it. Who asks there is what the program's own kubeconfig says. */
  readonly server: string;
  /** By name. Another chart is not applied: it is listed, with the reason, and so is what only it can hold. */
  readonly charts?: Readonly<Record<string, Chart>>;
  /** What is waited for. @default {@link waitedFor} */
  readonly readiness?: Readiness;
  readonly patience?: Patience;
  /** How it is asked. @default {@link transportTo} */
  readonly transport?: (connection: Connection) => Transport;
  /** Told of each chart that is not applied. @default silent */
  readonly log?: (line: string) => void;
}
