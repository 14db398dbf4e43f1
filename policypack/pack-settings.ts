import { levels } from "./configured-levels";
import type { ConfiguredLevels, Level } from "./configured-levels";
import { didYouMean } from "./nearest";

/** What the stack asks of the pack as a whole, under the name of its dispatching policy. */
export interface PackSettings {
  /** Whether what cannot be judged at preview is mentioned, or stops the deployment. */
  readonly unknown: "report" | "block";
  /** The level of a rule, here or under its own name; undefined where nobody said any. */
  readonly levelOf: (ruleId: string) => Level | undefined;
}

export interface SettingsContext {
  /** The dispatching policy: its name carries the settings. */
  readonly pack: string;
  readonly ruleIds: readonly string[];
  readonly configured: ConfiguredLevels;
}

/**
 * Reads the configuration that the engine passed on. The SDK accepts every name and every property, so a typo would
 * loosen or tighten nothing, silently.
 *
 * @returns the settings, and every mistake in them
 */
export function readPackSettings(
  config: unknown,
  context: SettingsContext,
): { readonly settings: PackSettings; readonly mistakes: readonly string[] } {
  const given = isRecord(config) ? config : {};
  const rules = given["rules"] ?? {};
  const mistakes = [
    ...unknownKeys(given, ["unknown", "rules"], context.pack),
    ...unknownAnswer(given["unknown"], context.pack),
    ...ruleLevels(rules, context),
    ...unknownPolicies(context),
  ];
  const own = isRecord(rules) ? rules : {};
  const settings: PackSettings = {
    unknown: given["unknown"] === "block" ? "block" : "report",
    levelOf: (id) => {
      const level = own[id] ?? context.configured?.get(id);
      return levels.find((known) => known === level);
    },
  };
  return { settings, mistakes };
}

function unknownKeys(given: object, known: readonly string[], pack: string): string[] {
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => `${pack}.${key} is not a setting of the pack.${didYouMean(key, known)}`);
}

function unknownAnswer(answer: unknown, pack: string): string[] {
  return answer === undefined || answer === "report" || answer === "block"
    ? []
    : [`${pack}.unknown is ${show(answer)}; write "report" or "block".`];
}

function ruleLevels(rules: unknown, { pack, ruleIds }: SettingsContext): string[] {
  if (!isRecord(rules)) {
    return [`${pack}.rules is ${show(rules)}; write an object of rule ids and levels.`];
  }
  return Object.entries(rules).flatMap(([id, level]) => [
    ...(ruleIds.includes(id)
      ? []
      : [`${pack}.rules.${id}: there is no such rule.${didYouMean(id, ruleIds)}`]),
    ...(levels.some((known) => known === level)
      ? []
      : [`${pack}.rules.${id} is ${show(level)}; write ${levels.map(show).join(", ")}.`]),
  ]);
}

function unknownPolicies({ configured, pack, ruleIds }: SettingsContext): string[] {
  const known = [pack, ...ruleIds];
  return [...(configured?.keys() ?? [])]
    .filter((name) => name !== "all" && !known.includes(name))
    .map((name) => `${name}: there is no such rule.${didYouMean(name, known)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
