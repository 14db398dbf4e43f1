import * as ts from "typescript";
import type { EnumFiles } from "./declarations";

/** Where a type stands: decides what a bare name in it means. */
export interface TypeContext {
  readonly source: ts.SourceFile;
  /** Namespace that a bare name belongs to inside a shape file: `eks`, `core.v1`; "" in a resource's own file. */
  readonly namespace: string;
  /** Mark of the shape file that bare names refer to: `#` for inputs, `@` for outputs. */
  readonly bare: "#" | "@" | undefined;
  readonly enums: EnumFiles;
  /** An enum beside `string` is closed: true where the typings do so for every enum that the service has. */
  readonly closedEnums: boolean;
  /** Told of each shape that the type refers to, as `#eks.ClusterVpcConfig`. */
  readonly refer: (shape: string) => void;
}

/**
 * A type of the typings as the text that simulation/providers/type-expression.ts reads. Input and Output wrappers and
 * undefined fall away.
 */
export function typeText(node: ts.TypeNode, context: TypeContext): string {
  const terms = new Set(termsOf(node, context));
  if (terms.has("any")) return "any";
  const literals = [...terms].filter((term) => term.startsWith('"'));
  if (literals.length > 0 && terms.has("string")) {
    for (const term of context.closedEnums ? ["string"] : literals) terms.delete(term);
  }
  return terms.size === 0 ? "any" : [...terms].sort(byCode).join(" | ");
}

function termsOf(node: ts.TypeNode, context: TypeContext): string[] {
  const { source } = context;
  if (ts.isParenthesizedTypeNode(node)) return termsOf(node.type, context);
  if (ts.isUnionTypeNode(node)) return node.types.flatMap((type) => termsOf(type, context));
  if (ts.isTypeOperatorNode(node)) return termsOf(node.type, context);
  if (ts.isArrayTypeNode(node)) return [list(typeText(node.elementType, context))];
  if (ts.isTypeLiteralNode(node)) {
    const [member] = node.members;
    if (member && ts.isIndexSignatureDeclaration(member)) {
      return [`{${typeText(member.type, context)}}`];
    }
    return ["any"];
  }
  if (ts.isLiteralTypeNode(node)) {
    if (ts.isStringLiteral(node.literal)) return [JSON.stringify(node.literal.text)];
    return node.literal.kind === ts.SyntaxKind.NullKeyword ? [] : [node.literal.getText(source)];
  }
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return ["string"];
    case ts.SyntaxKind.NumberKeyword:
      return ["number"];
    case ts.SyntaxKind.BooleanKeyword:
      return ["boolean"];
    case ts.SyntaxKind.UndefinedKeyword:
      return [];
    default:
      return ts.isTypeReferenceNode(node) ? reference(node, context) : ["any"];
  }
}

function list(element: string): string {
  return element.includes(" | ") ? `(${element})[]` : `${element}[]`;
}

function reference(node: ts.TypeReferenceNode, context: TypeContext): string[] {
  const name = node.typeName.getText(context.source);
  const [argument] = node.typeArguments ?? [];
  if (argument && /^(pulumi\.(Input|Output)|Promise)$/.test(name))
    return termsOf(argument, context);
  const dot = name.indexOf(".");
  const [root, rest] = dot < 0 ? ["", name] : [name.slice(0, dot), name.slice(dot + 1)];
  if (root === "enums") return [...(context.enums.get(rest) ?? ["string"])];
  if (root === "inputs" || root === "outputs") {
    const shape = `${root === "inputs" ? "#" : "@"}${rest}`;
    context.refer(shape);
    return [shape];
  }
  if (root === "pulumi") return rest === "ID" ? ["string"] : ["any"];
  if (name === "ARN") return ["string"];
  if (name === "PolicyDocument") return ["any"];
  if (context.bare && root === "") {
    const shape = `${context.bare}${context.namespace}${context.namespace === "" ? "" : "."}${name}`;
    context.refer(shape);
    return [shape];
  }
  // What is left in a resource's file is a resource class of another file, which travels as its id.
  return ["string"];
}

export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
