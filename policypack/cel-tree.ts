/** What is used here of a node of CEL's syntax tree, whose typings leave most of it out. */
export interface CelNode {
  readonly op: string;
  readonly args: unknown;
}

export function isCelNode(value: unknown): value is CelNode {
  return typeof value === "object" && value !== null && "op" in value && "args" in value;
}
