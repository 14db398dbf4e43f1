import { Environment, Optional } from "@marcbachmann/cel-js";

import { callTextFunctions, withTextFunctions } from "./cel-text";
import { isCelNode, type CelNode } from "./cel-tree";
import { UnknownValue } from "./unknown";

/** What an expression may name. `variables` holds the rule's own sub-expressions. */
export interface CelContext {
  readonly object: unknown;
  readonly container?: unknown;
  readonly variables: ReadonlyMap<string, unknown>;
}

/** A compiled expression; throws `UnknownValue`, or what CEL calls an error. */
export type CelProgram = (context: CelContext) => unknown;

const environment = withTextFunctions(new Environment({ enableOptionalTypes: true }))
  .registerVariable("object", "dyn")
  .registerVariable("container", "dyn")
  .registerVariable("variables", "map<string, dyn>");

/**
 * Parses and type-checks an expression.
 * @param wanted the type that it must have, where one is needed: a validation is a `bool`
 * @throws where the expression does not parse, does not type-check or has another type
 */
export function compileCel(expression: string, wanted?: "bool"): CelProgram {
  const program = environment.parse(expression);
  callTextFunctions(program.ast);
  const { valid, type, error } = program.check();
  if (!valid) throw new Error(error?.message ?? "it does not type-check");
  if (wanted !== undefined && type !== wanted) {
    throw new Error(`it is a ${type ?? "value without a type"}, and must be a ${wanted}`);
  }
  const tree = program.ast as unknown as Node;
  letHasSeeUnknowns(tree);
  letListsHaveNoFields(tree);
  return program as CelProgram;
}

/** What is used here of a node of the evaluator's syntax tree. Its typings leave `evaluate` out. */
interface Node extends CelNode {
  evaluate: (this: unknown, evaluator: unknown, ast: unknown, context: unknown) => unknown;
  /** Of a field access: what reads the field of the value that it is given first. */
  handle?: (value: unknown, ...others: unknown[]) => unknown;
}

/**
 * `has(a.b)` reads `a.b` in this evaluator, although it only asks whether the field is there. A field that is set but
 * not known is there, so the answer is true; reading any other part of the path stays unknown.
 */
function letHasSeeUnknowns(node: Node): void {
  const field = askedField(node);
  if (field !== undefined) {
    // The evaluator replaces `evaluate` by a faster one at the first run; that one is kept inside.
    let inner = node.evaluate;
    const evaluate: Node["evaluate"] = (evaluator, ast, context) => {
      try {
        return inner.call(node, evaluator, ast, context);
      } catch (error) {
        if (error instanceof UnknownValue && error.key === field) return true;
        throw error;
      }
    };
    Object.defineProperty(node, "evaluate", {
      get: () => evaluate,
      set: (faster: Node["evaluate"]) => {
        inner = faster;
      },
    });
  }
  for (const child of [node.args].flat(3)) if (isNode(child)) letHasSeeUnknowns(child);
}

/**
 * The last field of the path inside `has(…)`, or undefined where a thrown UnknownValue with that key need not mean
 * that field: the name occurs twice in the path, or a variable is evaluated on the way.
 */
function askedField(node: Node): string | undefined {
  if (node.op !== "call" || !Array.isArray(node.args) || node.args[0] !== "has") return undefined;
  const fields: string[] = [];
  let step: unknown = [node.args[1]].flat(3)[0];
  while (isNode(step) && Array.isArray(step.args)) {
    fields.push(String(step.args[1]));
    step = step.args[0];
  }
  const [asked] = fields;
  const root = isNode(step) ? step.args : undefined;
  if (asked === undefined || root === "variables") return undefined;
  return fields.includes(asked, 1) ? undefined : asked;
}

/** `list.?field` is an error in cel-go, and nothing at all in this evaluator: a rule would pass what it cannot read. */
function letListsHaveNoFields(node: Node): void {
  const { op, handle } = node;
  if (op === ".?" && handle !== undefined) {
    node.handle = (value, ...others) => {
      const read: unknown = value instanceof Optional && value.hasValue() ? value.value() : value;
      if (Array.isArray(read)) throw new Error("a list has no fields");
      return handle(value, ...others);
    };
  }
  for (const child of [node.args].flat(3)) if (isNode(child)) letListsHaveNoFields(child);
}

/** Of a compiled expression every node has these. */
function isNode(value: unknown): value is Node {
  return isCelNode(value);
}
