import { Environment, serialize } from "@marcbachmann/cel-js";
import { compileCel } from "../../policypack/cel-environment";
import type { KubernetesRule, Validation } from "../../policypack/rule";
import { isCelNode, type CelNode } from "../../policypack/cel-tree";

/** A rule with one slip of the pen in it. */
export interface Mutant {
  readonly rule: KubernetesRule;
  /** Where the slip is and what the text has become. */
  readonly slip: string;
}

/**
 * Every rule that one slip makes of this one: a clause negated or left out, `all` for `exists`, a limit off by one, a
 * default turned round, a list of containers or volumes forgotten. What no longer compiles is none: it would be found when the catalogue is built.
 */
export function mutantsOf(rule: KubernetesRule): Mutant[] {
  return [...ofVariables(rule), ...ofValidations(rule)];
}

function ofVariables(rule: KubernetesRule): Mutant[] {
  const { variables = {} } = rule;
  return Object.entries(variables).flatMap(([name, expression]) =>
    slipsOf(expression, undefined).map((slipped) => ({
      rule: { ...rule, variables: { ...variables, [name]: slipped } },
      slip: `variable ${name}: ${slipped}`,
    })),
  );
}

function ofValidations(rule: KubernetesRule): Mutant[] {
  return rule.validations.flatMap((validation, index) => {
    const replaced = (require: string): Validation[] =>
      rule.validations.with(index, { ...validation, require });
    return ["true", ...slipsOf(validation.require, "bool")].map((slipped) => ({
      rule: { ...rule, validations: replaced(slipped) },
      slip: `validations[${index}]: ${slipped}`,
    }));
  });
}

function slipsOf(expression: string, wanted: "bool" | undefined): string[] {
  const tree = new Environment({ enableOptionalTypes: true, unlistedVariablesAreDyn: true }).parse(
    expression,
  ).ast as unknown as CelNode;
  const slips = new Set(
    [...variants(tree, wanted === "bool")].map((node) => serialize(node as never)),
  );
  slips.delete(serialize(tree as never));
  return [...slips].filter((slip) => compiles(slip, wanted));
}

function compiles(expression: string, wanted: "bool" | undefined): boolean {
  try {
    compileCel(expression, wanted);
    return true;
  } catch {
    return false;
  }
}

/** The tree with one slip, for each slip that there can be. @param clause true where the node is a condition */
function* variants(node: CelNode, clause: boolean): Generator<CelNode> {
  yield* slipsAt(node, clause);
  if (!Array.isArray(node.args)) {
    if (isCelNode(node.args)) {
      for (const args of variants(node.args, node.op === "!_")) yield { ...node, args };
    }
    return;
  }
  const args = node.args as readonly unknown[];
  for (const [index, arg] of args.entries()) {
    const inner = isCelNode(arg)
      ? variants(arg, isClause(node, index))
      : Array.isArray(arg) && node.op !== "list"
        ? variantsOfList(arg, isPredicate(node))
        : [];
    for (const slipped of inner) yield { ...node, args: args.with(index, slipped) };
  }
}

/** The arguments of a call, of which the last of a macro is a condition on each item. */
function* variantsOfList(list: readonly unknown[], predicate: boolean): Generator<unknown[]> {
  for (const [index, item] of list.entries()) {
    if (!isCelNode(item)) continue;
    for (const slipped of variants(item, predicate && index === list.length - 1)) {
      yield list.with(index, slipped);
    }
  }
}

function* slipsAt(node: CelNode, clause: boolean): Generator<CelNode> {
  if (clause) yield node.op === "!_" ? (node.args as CelNode) : { op: "!_", args: node };
  const args = Array.isArray(node.args) ? (node.args as readonly unknown[]) : [];
  switch (node.op) {
    case "&&":
    case "||":
    case "+":
      yield* args as readonly CelNode[];
      return;
    case "?:":
      yield* args.slice(1) as readonly CelNode[];
      return;
    case "<":
    case "<=":
    case ">":
    case ">=":
      yield { ...node, op: offByOne[node.op] };
      return;
    case "rcall": {
      const [name, receiver, given] = args as readonly [string, CelNode, readonly CelNode[]];
      const other = otherMacro[name];
      if (other !== undefined) yield { ...node, args: [other, receiver, given] };
      const [first] = given;
      if (name === "orValue" && first?.op === "value" && typeof first.args === "boolean") {
        yield { ...node, args: [name, receiver, [{ ...first, args: !first.args }]] };
      }
    }
  }
}

const offByOne = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" } as const;
const otherMacro: Readonly<Record<string, string>> = { all: "exists", exists: "all" };

function isClause({ op }: CelNode, index: number): boolean {
  return op === "&&" || op === "||" || op === "!_" || (op === "?:" && index === 0);
}

function isPredicate({ op, args }: CelNode): boolean {
  const name = Array.isArray(args) ? (args[0] as unknown) : undefined;
  return op === "rcall" && ["all", "exists", "exists_one", "filter"].includes(String(name));
}
