import type { RuleHeader } from "./rule";

/** What a stack is for, from the freest to the strictest. */
export const environments = ["development", "staging", "production"] as const;

export type Environment = (typeof environments)[number];

/**
 * The rules that are asked of an environment. Where nobody says which it is, every rule is asked: not knowing must not
 * loosen anything.
 */
export function rulesFor<R extends RuleHeader>(
  rules: readonly R[],
  environment: Environment | undefined,
): readonly R[] {
  if (environment === undefined) return rules;
  return rules.filter((rule) => rule.environments?.includes(environment) ?? true);
}
