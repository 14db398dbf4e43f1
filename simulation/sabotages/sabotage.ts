import type { Environment } from "../../policypack/environments";

/** A guard flipped on purpose, and the rule that must notice. */
export interface Sabotage {
  /** What an operator would have done: "opens the EKS API to the whole internet". */
  readonly title: string;
  /** Pulumi type token of the resources that it changes. */
  readonly type: string;
  /** Changed inputs; must not change the ones given. A resource that is returned as it is was not meant. */
  readonly change: (inputs: Record<string, unknown>) => Record<string, unknown>;
  /** Id of the rule. */
  readonly caughtBy: string;
  /** Environments whose stacks have the guard, where it is not all of them. */
  readonly environments?: readonly Environment[];
}
