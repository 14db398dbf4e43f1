import type { Environment } from "./environments";

/**
 * How far a rule is rolled out: `audit` reports, `enforce` refuses, `canary` refuses in the namespaces that opted in
 * with the label {@link stageLabel} and reports everywhere else.
 */
export type Stage = "audit" | "canary" | "enforce";

/** A namespace opts in to a canary with the value {@link optedIn}. */
export const stageLabel = "palisade.dev/policy-stage";
export const optedIn = "enforce";

/** From loosest to strictest. */
export const stages: readonly Stage[] = ["audit", "canary", "enforce"];

/** The stage below which no rule of an environment may be rolled out. */
export const stageFloors: Readonly<Record<Environment, Stage>> = {
  development: "audit",
  staging: "canary",
  production: "enforce",
};

export function isLooser(stage: Stage, than: Stage): boolean {
  return stages.indexOf(stage) < stages.indexOf(than);
}
