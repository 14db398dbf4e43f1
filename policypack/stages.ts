/**
 * How far a rule is rolled out: `audit` reports, `enforce` refuses, `canary` refuses in the namespaces that opted in
 * with the label {@link stageLabel} and reports everywhere else.
 */
export type Stage = "audit" | "canary" | "enforce";

/** A namespace opts in to a canary with the value {@link optedIn}. */
export const stageLabel = "palisade.dev/policy-stage";
export const optedIn = "enforce";
