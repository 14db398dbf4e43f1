import type { ScanResult } from "./scan-result";

/** What a report may take into account. */
export interface ReportOptions {
  /** The version of this tool. */
  readonly version: string;
  /** The width of the terminal; undefined where the report goes to a file or a pipe. */
  readonly columns?: number;
  readonly colour: boolean;
  /** Findings only, without the summary. */
  readonly quiet: boolean;
}

/** A format: the whole report as text, with its last newline. A folder's worth of findings fits into memory. */
export type Reporter = (result: ScanResult, options: ReportOptions) => string;
