import type { ClusterRule, Rule } from "../policypack/rule";
import type { Waiver } from "../policypack/waivers";

/** The object that a finding is about, as its manifest names it. */
export interface ScannedResource {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty for an object that is in no namespace or does not say. */
  readonly namespace: string;
  readonly name: string;
}

/** One place in one manifest at which one rule does not hold, or cannot be judged. */
export interface ScanFinding {
  readonly rule: Rule;
  /** `error` is a rule that crashed: a finding about the rule. `waived` is a failure that a valid waiver covers. */
  readonly verdict: "fail" | "unknown" | "error" | "waived";
  readonly resource: ScannedResource;
  /** As the user named it, or found below what the user named; "-" for standard input. */
  readonly file: string;
  /** The line of the field that decides, or of the nearest parent that is there; the first is 1. */
  readonly line: number;
  readonly column: number;
  /** From the root of the object: `spec.template.spec.containers[0].image`. */
  readonly path: string;
  readonly message: string;
  /** The waiver that covers a waived failure, or the expired one that no longer covers a failure. */
  readonly waiver?: Waiver;
}

/** What was seen in a file and is not judged, or not as a whole: nothing is left out in silence. */
export interface ScanNotice {
  /** `error` is input that could not be read, and makes the command end with 2. */
  readonly level: "error" | "warning" | "info";
  readonly file: string;
  /** Which of the documents in the file; the first is 1. */
  readonly document?: number;
  readonly line?: number;
  readonly message: string;
}

export interface ScanResult {
  readonly summary: {
    readonly resources: number;
    readonly rules: number;
    /** Pairs of rule and resource, by verdict. */
    readonly pass: number;
    readonly fail: number;
    readonly unknown: number;
    /** Where the rule crashed. */
    readonly error: number;
    readonly waived: number;
  };
  readonly findings: readonly ScanFinding[];
  readonly notices: readonly ScanNotice[];
  /**
   * Rules that are about something in the files and that only a cluster can judge. Each is told once: it is unknown of
   * every pod alike, whatever is in the file, so that a finding for each would hide those that can be acted on. They are
   * no part of the counts, and no reason to fail.
   */
  readonly clusterOnly: readonly ClusterRule[];
}
