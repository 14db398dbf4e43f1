import type { CelProgram } from "./cel-environment";
import type { CelVariable } from "./expression";
import type { KubernetesObject } from "./workload";

/** A variable of a rule, compiled. */
export interface CompiledVariable extends CelVariable {
  readonly program: CelProgram;
}

/**
 * The variables of a rule on one object. Like CEL, evaluates what is asked for only: a variable that cannot be evaluated
 * fails where it is used.
 */
export class RuleVariables extends Map<string, unknown> {
  readonly #variables: ReadonlyMap<string, CompiledVariable>;
  readonly #object: KubernetesObject;

  constructor(variables: ReadonlyMap<string, CompiledVariable>, object: KubernetesObject) {
    super();
    this.#variables = variables;
    this.#object = object;
  }

  override get(name: string): unknown {
    if (this.has(name)) return super.get(name);
    const variable = this.#variables.get(name);
    if (variable === undefined) return undefined;
    const value = this.#shared(variable);
    this.set(name, value);
    return value;
  }

  /** Many rules name the same part of an object, the containers above all: it is worked out once for all of them. */
  #shared({ expression, program }: CompiledVariable): unknown {
    const evaluate = (): unknown => program({ object: this.#object, variables: this });
    if (expression.includes("variables.")) return evaluate();
    const known = values.get(this.#object);
    if (known?.has(expression)) return known.get(expression);
    const value = evaluate();
    if (known === undefined) values.set(this.#object, new Map([[expression, value]]));
    else known.set(expression, value);
    return value;
  }
}

// The evaluator knows a map by its constructor.
Object.defineProperty(RuleVariables.prototype, "constructor", { value: Map });

/** What does not depend on other variables, by object and expression. */
const values = new WeakMap<KubernetesObject, Map<string, unknown>>();
