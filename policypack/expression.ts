import type { KubernetesRule, Validation } from "./rule";

/** A named sub-expression, in the order in which later ones may use it. */
export interface CelVariable {
  readonly name: string;
  readonly expression: string;
}

/** The containers of a pod, of every sort. */
export const everyContainer: CelVariable = {
  name: "containers",
  expression:
    "object.spec.?containers.orValue([]) + object.spec.?initContainers.orValue([])" +
    " + object.spec.?ephemeralContainers.orValue([])",
};

/** The variables of a rule, as Kyverno gets them and as our evaluator runs them. */
export function celVariables(rule: KubernetesRule): CelVariable[] {
  const parameters = Object.entries(rule.parameters ?? {}).map(([name, { values }]) => ({
    name,
    expression: celList(values),
  }));
  const own = Object.entries(rule.variables ?? {}).map(([name, expression]) => ({
    name,
    expression,
  }));
  return [...(rule.validations.some(isEach) ? [everyContainer] : []), ...parameters, ...own];
}

/** A list of texts as CEL writes it. JSON's escapes are among CEL's. */
export function celList(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`;
}

/** The text of a validation: the very string that Kyverno gets and that our evaluator runs. */
export function celExpression(validation: Validation): string {
  if (!isEach(validation)) return validation.require;
  return `variables.${everyContainer.name}.all(container, ${validation.require})`;
}

/** True where adding a container to a running pod can change the verdict. */
export function readsEphemeralContainers(rule: KubernetesRule): boolean {
  const texts = [
    ...celVariables(rule).map(({ expression }) => expression),
    ...rule.validations.map(({ require }) => require),
  ];
  return texts.some((text) => text.includes("ephemeralContainers"));
}

export function isEach(validation: Validation): validation is Validation & { each: "container" } {
  return "each" in validation;
}
