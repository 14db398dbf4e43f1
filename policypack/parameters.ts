import type { KubernetesRule, Parameter, Rule } from "./rule";

/** What a stack says to its rules: values by rule id and name of the parameter. */
export type ParameterValues = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Something said to a rule that it cannot take. */
export interface ParameterMistake {
  /** Rule, parameter and index, as far as they lead. */
  readonly path: readonly (string | number)[];
  /** Continues the path: `is not a parameter of the rule`. */
  readonly wrong: string;
  /** A sentence in the imperative, without its full stop. */
  readonly instead: string;
}

type Parametrised = Pick<KubernetesRule, "id" | "parameters">;

/** The rules, with what was said to them in place of their defaults. What they cannot take is left out. */
export function withParameters<R extends Rule>(rules: readonly R[], values: ParameterValues): R[] {
  return rules.map((rule) => {
    const said = values[rule.id];
    if (said === undefined || !("parameters" in rule)) return rule;
    return { ...rule, parameters: told(rule.parameters, said) };
  });
}

function told(
  parameters: KubernetesRule["parameters"],
  said: ParameterValues[string],
): KubernetesRule["parameters"] {
  return Object.fromEntries(
    Object.entries(parameters ?? {}).map(([name, parameter]) => [
      name,
      { ...parameter, values: said[name] ?? parameter.values },
    ]),
  );
}

/** Every rule, parameter and value that does not exist or does not fit. */
export function parameterMistakes(
  rules: readonly Parametrised[],
  values: ParameterValues,
): ParameterMistake[] {
  const known = new Map(
    rules.flatMap(({ id, parameters }) => (parameters === undefined ? [] : [[id, parameters]])),
  );
  return Object.entries(values).flatMap(([id, said]) => {
    const parameters = known.get(id);
    if (parameters === undefined)
      return [unknownName([id], "a rule with parameters", known.keys())];
    return Object.entries(said).flatMap(([name, list]) => {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      return parameter === undefined
        ? [unknownName([id, name], "a parameter of the rule", Object.keys(parameters))]
        : misfits([id, name], parameter, list);
    });
  });
}

function unknownName(
  path: readonly string[],
  what: string,
  known: Iterable<string>,
): ParameterMistake {
  return { path, wrong: `is not ${what}`, instead: `Write one of ${[...known].join(", ")}` };
}

function misfits(
  path: readonly string[],
  { form, example }: Parameter,
  list: readonly string[],
): ParameterMistake[] {
  return list.flatMap((value, index) =>
    form.test(value)
      ? []
      : [
          {
            path: [...path, index],
            wrong: "has another form",
            instead: `Write one such as ${example}`,
          },
        ],
  );
}
