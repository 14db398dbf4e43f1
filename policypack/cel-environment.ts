import { Environment, Optional } from "@marcbachmann/cel-js";

import { takeShortcuts } from "./cel-shortcuts";
import { callTextFunctions, withTextFunctions } from "./cel-text";
import { isCelNode, replaceEvaluate, visitCel } from "./cel-tree";
import type { CheckedCelNode } from "./cel-tree";
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
  visitCel(program.ast as unknown as CheckedCelNode, (node) => {
    letHasSeeUnknowns(node);
    letListsHaveNoFields(node);
    takeShortcuts(node);
  });
  return program as CelProgram;
}

/**
 * `has(a.b)` reads `a.b` in this evaluator, although it only asks whether the field is there. A field that is set but
 * not known is there, so the answer is true; reading any other part of the path stays unknown.
 */
function letHasSeeUnknowns(node: CheckedCelNode): void {
  const field = askedField(node);
  if (field === undefined) return;
  replaceEvaluate(node, (evaluate) => (evaluator, ast, context) => {
    try {
      return evaluate(evaluator, ast, context);
    } catch (error) {
      if (error instanceof UnknownValue && error.key === field) return true;
      throw error;
    }
  });
}

/**
 * The last field of the path inside `has(…)`, or undefined where a thrown UnknownValue with that key need not mean
 * that field: the name occurs twice in the path, or a variable is evaluated on the way.
 */
function askedField(node: CheckedCelNode): string | undefined {
  if (node.op !== "call" || !Array.isArray(node.args) || node.args[0] !== "has") return undefined;
  const fields: string[] = [];
  let step: unknown = [node.args[1]].flat(3)[0];
  while (isCelNode(step) && Array.isArray(step.args)) {
    fields.push(String(step.args[1]));
    step = step.args[0];
  }
  const [asked] = fields;
  const root = isCelNode(step) ? step.args : undefined;
  if (asked === undefined || root === "variables") return undefined;
  return fields.includes(asked, 1) ? undefined : asked;
}

/** `list.?field` is an error in cel-go, and nothing at all in this evaluator: a rule would pass what it cannot read. */
function letListsHaveNoFields(node: CheckedCelNode): void {
  const { op, handle } = node;
  if (op !== ".?" || handle === undefined) return;
  node.handle = (value, ...others) => {
    const read: unknown = value instanceof Optional && value.hasValue() ? value.value() : value;
    if (Array.isArray(read)) throw new Error("a list has no fields");
    return handle(value, ...others);
  };
}
