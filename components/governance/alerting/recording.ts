import type { AlertArea } from "./alert";
import type { Metric } from "./series/series";

/** A series that Prometheus derives from others, at every evaluation. */
export interface Recording {
  /** In the form level:metric:operation, as Prometheus asks for. */
  readonly name: string;
  readonly expr: string;
  /** Labels that the rule adds. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What it becomes: the labels that the expression leaves, and those that are added. */
  readonly series: Metric;
  /** What it tells, and what it does not. */
  readonly meaning: string;
}

export interface RecordingGroup {
  readonly area: AlertArea;
  readonly recordings: readonly Recording[];
}
