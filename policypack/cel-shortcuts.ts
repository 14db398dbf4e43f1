import { Optional } from "@marcbachmann/cel-js";

import { isCelNode, replaceEvaluate } from "./cel-tree";
import type { CelHandle, CheckedCelNode } from "./cel-tree";

/**
 * Lets a node of a type-checked expression answer by itself where its operands are as they mostly are: texts, truths,
 * and objects that have the field. The evaluator looks for the types of the operands and for what is to be done with such
 * types, each time anew. What is not as simple it still answers, and every error is its own.
 */
export function takeShortcuts(node: CheckedCelNode): void {
  const { op, handle } = node;
  if (op === "list") keepConstants(node);
  else if (op === "rcall") {
    const chain = chainOf(node);
    if (chain === undefined) answerTexts(node);
    else shortenChain(node, chain);
  } else if (handle !== undefined) {
    const shorter = onValues[op];
    if (shorter !== undefined) node.handle = shorter(handle);
  }
}

/** A list of constants is the same each time, and nothing in CEL changes a list. */
function keepConstants(node: CheckedCelNode): void {
  const items = node.args as readonly CheckedCelNode[];
  if (!items.every(({ op }) => op === "value")) return;
  const constants = items.map(({ args }) => args);
  node.evaluate = () => constants;
}

type Shorter = (handle: CelHandle) => CelHandle;

/** Operators, by what the evaluator calls them. */
const onValues: Readonly<Record<string, Shorter>> = {
  "==": (handle) => (left, right, node, evaluator) =>
    isSimple(left) && typeof left === typeof right
      ? left === right
      : handle(left, right, node, evaluator),
  "!=": (handle) => (left, right, node, evaluator) =>
    isSimple(left) && typeof left === typeof right
      ? left !== right
      : handle(left, right, node, evaluator),
  "+": (handle) => (left, right, node, evaluator) =>
    typeof left === "string" && typeof right === "string"
      ? left + right
      : handle(left, right, node, evaluator),
  in: (handle) => (left, right, node, evaluator) =>
    typeof left === "string" && isListOfTexts(right)
      ? right.includes(left)
      : handle(left, right, node, evaluator),
  "!_": (handle) => (value, node, evaluator) =>
    typeof value === "boolean" ? !value : handle(value, node, evaluator),
  ".": (handle) => (object, key, node, evaluator) =>
    fieldOf(object, key) ?? handle(object, key, node, evaluator),
  ".?": (handle) => (object, key, node, evaluator) => {
    const value: unknown =
      object instanceof Optional && object.hasValue() ? object.value() : object;
    return isPlainObject(value)
      ? Optional.of(fieldOf(value, key))
      : handle(object, key, node, evaluator);
  },
};

/** Functions of a text with another one. */
const onTexts: Readonly<Record<string, (text: string, other: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  endsWith: (text, end) => text.endsWith(end),
  startsWith: (text, start) => text.startsWith(start),
};

function answerTexts(node: CheckedCelNode): void {
  const [name, receiver, [operand]] = node.args as [string, CheckedCelNode, CheckedCelNode[]];
  const answer = Object.hasOwn(onTexts, name) ? onTexts[name] : undefined;
  if (answer === undefined || operand === undefined) return;
  replaceEvaluate(node, (evaluate) => (evaluator, ast, context) => {
    // In the evaluator's order: where both cannot be read, the error is that of the last.
    const other = operand.evaluate(evaluator, operand, context);
    const text = receiver.evaluate(evaluator, receiver, context);
    return typeof text === "string" && typeof other === "string"
      ? answer(text, other)
      : evaluate(evaluator, ast, context);
  });
}

/** `root.?a.?b.orValue(otherwise)` */
interface Chain {
  readonly root: CheckedCelNode;
  readonly keys: readonly string[];
  readonly otherwise: CheckedCelNode;
}

function chainOf({ args }: CheckedCelNode): Chain | undefined {
  const [name, receiver, [otherwise]] = args as [string, CheckedCelNode, CheckedCelNode[]];
  if (name !== "orValue" || otherwise === undefined) return undefined;
  const keys: string[] = [];
  let root = receiver;
  while (root.op === ".?" && Array.isArray(root.args) && isCelNode(root.args[0])) {
    keys.unshift(String(root.args[1]));
    root = root.args[0] as CheckedCelNode;
  }
  return keys.length === 0 ? undefined : { root, keys, otherwise };
}

/** Goes down the fields without an optional for each. */
function shortenChain(node: CheckedCelNode, { root, keys, otherwise }: Chain): void {
  replaceEvaluate(node, (evaluate) => (evaluator, ast, context) => {
    let value: unknown = root.evaluate(evaluator, root, context);
    for (const key of keys) {
      if (!isPlainObject(value)) return evaluate(evaluator, ast, context);
      value = Object.hasOwn(value, key) ? value[key] : undefined;
      if (value === undefined) return otherwise.evaluate(evaluator, otherwise, context);
    }
    return value;
  });
}

/** Undefined where the evaluator is to say what it is, or that it is missing. */
function fieldOf(object: unknown, key: unknown): unknown {
  if (object instanceof Map) return object.get(key);
  return isPlainObject(object) && Object.hasOwn(object, key as string)
    ? object[key as string]
    : undefined;
}

/** By its prototype: the evaluator itself asks for `constructor`, and loses its way where a label is called that. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Of these the evaluator compares two of one type as JavaScript does. */
function isSimple(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || typeof value === "bigint";
}

/** As the evaluator learns it, by the first item. */
function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && (value.length === 0 || typeof value[0] === "string");
}
