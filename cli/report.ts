import type { Rule } from "../policypack/rule";
import type { ExitCode } from "./command";
import type { ScanResult } from "./scan-result";

/** What a report may take into account. */
export interface ReportOptions {
  /** The version of this tool. */
  readonly version: string;
  /** The rules that were judged, those that found nothing among them. */
  readonly rules: readonly Rule[];
  /** Title of each control that a rule may name, by its id. */
  readonly controls: Readonly<Record<string, string>>;
  /** What the command is going to end with. */
  readonly exitCode: ExitCode;
  /** The folder that relative paths are relative to. */
  readonly cwd: string;
  /** The width of the terminal; undefined where the report goes to a file or a pipe. */
  readonly columns?: number;
  readonly colour: boolean;
  /** Findings only, without the summary. */
  readonly quiet: boolean;
  /** Everything that was not judged by its name, however much that is. */
  readonly verbose: boolean;
}

/** A format: the report as text, with its last newline; in parts where it may become longer than a string can be. */
export type Reporter = (result: ScanResult, options: ReportOptions) => string | Iterable<string>;
