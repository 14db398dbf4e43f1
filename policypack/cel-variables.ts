import type { CelProgram } from "./cel-environment";
import type { CelVariable } from "./expression";
import type { KubernetesObject } from "./workload";

/** A variable of a rule, compiled. */
interface CompiledVariable extends CelVariable {
  readonly program: CelProgram;
}

/** A variable with its value on one object. */
interface Slot {
  readonly variable: CompiledVariable;
  /** The value is of this object, and there is none before the first. */
  of?: KubernetesObject;
  value?: unknown;
}

/**
 * The variables of a rule on one object after the other. Like CEL, evaluates what is asked for only: a variable that
 * cannot be evaluated fails where it is used.
 */
export class RuleVariables extends Map<string, unknown> {
  readonly #slots: ReadonlyMap<string, Slot>;
  #object: KubernetesObject = {};

  constructor(variables: readonly CompiledVariable[]) {
    super();
    this.#slots = new Map(variables.map((variable) => [variable.name, slotOf(variable)]));
  }

  /** From now on the variables are of this object. */
  of(object: KubernetesObject): this {
    this.#object = object;
    return this;
  }

  override get(name: string): unknown {
    const slot = this.#slots.get(name);
    if (slot === undefined) return undefined;
    if (slot.of !== this.#object) {
      slot.value = slot.variable.program({ object: this.#object, variables: this });
      slot.of = this.#object;
    }
    return slot.value;
  }
}

// The evaluator knows a map by its constructor.
Object.defineProperty(RuleVariables.prototype, "constructor", { value: Map });

/** Many rules name the same part of an object, the containers above all: it is worked out once for all of them. */
function slotOf(variable: CompiledVariable): Slot {
  const { expression } = variable;
  // What depends on other variables may be different in each rule.
  if (expression.includes("variables.")) return { variable };
  const slot = shared.get(expression) ?? { variable };
  shared.set(expression, slot);
  return slot;
}

const shared = new Map<string, Slot>();
