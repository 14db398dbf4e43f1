/** What is used here of a node of CEL's syntax tree, whose typings leave most of it out. */
export interface CelNode {
  readonly op: string;
  readonly args: unknown;
}

/** A node of an expression that was type-checked, and can be evaluated. */
export interface CheckedCelNode extends CelNode {
  evaluate: CelEvaluate;
  /** Of an operator or a call: what makes the result of its operands, which come first among the arguments. */
  handle?: CelHandle;
}

export type CelHandle = (
  first: unknown,
  second?: unknown,
  third?: unknown,
  fourth?: unknown,
) => unknown;

type CelEvaluate = (this: unknown, evaluator: unknown, node: unknown, context: unknown) => unknown;

export function isCelNode(value: unknown): value is CelNode {
  return typeof value === "object" && value !== null && "op" in value && "args" in value;
}

/** Shows a node and all below it. */
export function visitCel<Node extends CelNode>(node: Node, visit: (node: Node) => void): void {
  visit(node);
  // Of one tree all nodes are alike.
  for (const child of [node.args].flat(3)) if (isCelNode(child)) visitCel(child as Node, visit);
}

/** Evaluates a node in another way, which is given the old one. */
export function replaceEvaluate(
  node: CheckedCelNode,
  replacement: (evaluate: CelEvaluate) => CelEvaluate,
): void {
  // The evaluator replaces `evaluate` by a faster one at the first run; that one is kept inside.
  let inner = node.evaluate;
  const outer = replacement((evaluator, ast, context) => {
    try {
      return inner.call(node, evaluator, ast, context);
    } finally {
      if (node.evaluate !== outer) {
        inner = node.evaluate;
        node.evaluate = outer;
      }
    }
  });
  node.evaluate = outer;
}
