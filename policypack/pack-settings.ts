import { isClusterRule } from "./catalogue";
import { levels } from "./configured-levels";
import type { ConfiguredLevels, Level } from "./configured-levels";
import { environments } from "./environments";
import type { Environment } from "./environments";
import { didYouMean } from "./nearest";
import { parameterMistakes } from "./parameters";
import type { ParameterValues } from "./parameters";
import type { Rule } from "./rule";
import type { StackConfiguration } from "./stack-configuration";

/** What the stack asks of the pack as a whole, under the name of its dispatching policy. */
export interface PackSettings {
  /** Whether what cannot be judged at preview is mentioned, or stops the deployment. */
  readonly unknown: "report" | "block";
  /** What the stack is for, here or in its own configuration; undefined where neither says. */
  readonly environment: Environment | undefined;
  /** What is said to single rules, here or in the stack's own configuration. */
  readonly parameters: ParameterValues;
  /** The level of a rule, here or under its own name; undefined where nobody said any. */
  readonly levelOf: (ruleId: string) => Level | undefined;
}

export interface SettingsContext {
  /** The dispatching policy: its name carries the settings. */
  readonly pack: string;
  readonly rules: readonly Rule[];
  readonly configured: ConfiguredLevels;
  readonly stack: StackConfiguration;
}

const keys = ["environment", "parameters", "rules", "unknown"];

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
  const { pack, stack } = context;
  const rules = given["rules"] ?? {};
  const environment = given["environment"] ?? stack.environment;
  const parameters = { ...stackParameters(stack), ...recordOf(given["parameters"]) };
  const mistakes = [
    ...unknownKeys(given, keys, pack),
    ...wrongChoice(given["unknown"], ["report", "block"], `${pack}.unknown`),
    ...wrongChoice(
      environment,
      environments,
      "environment" in given ? `${pack}.environment` : "palisade:environment",
    ),
    ...ruleLevels(rules, context),
    ...wrongParameters(given["parameters"] ?? {}, parameters, context),
    ...unknownPolicies(context),
  ];
  const own = recordOf(rules);
  const settings: PackSettings = {
    unknown: given["unknown"] === "block" ? "block" : "report",
    environment: environments.find((known) => known === environment),
    parameters: isParameterValues(parameters) ? parameters : {},
    levelOf: (id) => {
      const level = own[id] ?? context.configured?.get(id);
      return levels.find((known) => known === level);
    },
  };
  return { settings, mistakes };
}

/** Of the stack's own configuration only what has the right shape: the program itself refuses the rest. */
function stackParameters({ policies }: StackConfiguration): Readonly<Record<string, unknown>> {
  try {
    const { parameters } = JSON.parse(policies ?? "{}") as { readonly parameters?: unknown };
    return isParameterValues(parameters) ? parameters : {};
  } catch {
    return {};
  }
}

function unknownKeys(given: object, known: readonly string[], pack: string): string[] {
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => `${pack}.${key} is not a setting of the pack.${didYouMean(key, known)}`);
}

function wrongChoice(value: unknown, choices: readonly string[], name: string): string[] {
  return value === undefined || choices.some((choice) => choice === value)
    ? []
    : [`${name} is ${show(value)}; write ${choices.map(show).join(" or ")}.`];
}

function ruleLevels(rules: unknown, { pack, rules: known }: SettingsContext): string[] {
  if (!isRecord(rules)) {
    return [`${pack}.rules is ${show(rules)}; write an object of rule ids and levels.`];
  }
  const ruleIds = known.map(({ id }) => id);
  const clusterOnly = new Set(known.filter(isClusterRule).map(({ id }) => id));
  return Object.entries(rules).flatMap(([id, level]) => [
    // Who sets a level here takes it for one that is held.
    ...(clusterOnly.has(id)
      ? [`${pack}.rules.${id}: only a cluster judges it. Set its stage in palisade:policies.rules.`]
      : []),
    ...(ruleIds.includes(id)
      ? []
      : [`${pack}.rules.${id}: there is no such rule.${didYouMean(id, ruleIds)}`]),
    ...(levels.some((known) => known === level)
      ? []
      : [`${pack}.rules.${id} is ${show(level)}; write ${levels.map(show).join(", ")}.`]),
  ]);
}

function wrongParameters(given: unknown, all: unknown, { pack, rules }: SettingsContext): string[] {
  if (!isParameterValues(given) || !isParameterValues(all)) {
    const wanted = "an object of rule ids, each with parameters that are lists of texts";
    return [`${pack}.parameters is ${show(given)}; write ${wanted}.`];
  }
  return parameterMistakes(rules, all).map(
    ({ path, wrong, instead }) => `${pack}.parameters.${path.join(".")} ${wrong}. ${instead}.`,
  );
}

function unknownPolicies({ configured, pack, rules }: SettingsContext): string[] {
  const known = [pack, ...rules.map(({ id }) => id)];
  return [...(configured?.keys() ?? [])]
    .filter((name) => name !== "all" && !known.includes(name))
    .map((name) => `${name}: there is no such rule.${didYouMean(name, known)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value);
}

function isParameterValues(value: unknown): value is ParameterValues {
  return (
    isRecord(value) &&
    Object.values(value).every((rule) => isRecord(rule) && Object.values(rule).every(isListOfTexts))
  );
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
