import * as fs from "node:fs";
import * as path from "node:path";
import * as ts from "typescript";

/** A property as an interface or class of the typings declares it. */
export interface DeclaredProperty {
  readonly name: string;
  readonly optional: boolean;
  readonly type: ts.TypeNode;
  /** The doc comment as it stands in the file, or "". */
  readonly comment: string;
}

export function parse(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

export function properties(
  members: ts.NodeArray<ts.TypeElement | ts.ClassElement>,
  source: ts.SourceFile,
): DeclaredProperty[] {
  const found: DeclaredProperty[] = [];
  for (const member of members) {
    if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) continue;
    if (!member.type) continue;
    const modifiers = member.modifiers ?? [];
    if (modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword)) continue;
    found.push({
      name: ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(source),
      optional: member.questionToken !== undefined,
      type: member.type,
      comment: commentOf(member, source),
    });
  }
  return found;
}

function commentOf(node: ts.Node, source: ts.SourceFile): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  if (!last) return "";
  return source.text
    .slice(last.pos, last.end)
    .replace(/^\/\*\*|\*\/$/g, "")
    .replace(/^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The interfaces of a types/input.d.ts or types/output.d.ts. These files hold up to 8 MB for every service of a cloud,
 * so only the namespaces that are asked for are parsed.
 */
export class ShapeFile {
  private readonly namespaces = new Map<string, string>();
  private readonly parsed = new Map<string, Map<string, DeclaredProperty[]>>();

  constructor(file: string) {
    const text = fs.readFileSync(file, "utf8");
    let start = 0;
    const opening = /^export declare namespace (\w+) \{$/gm;
    let match: RegExpExecArray | null;
    let top = "";
    while ((match = opening.exec(text))) {
      const name = match[1] ?? "";
      const end = text.indexOf("\n}\n", match.index);
      if (end < 0) throw new Error(`${file}: namespace ${name} has no end`);
      top += text.slice(start, match.index);
      start = end + 2;
      this.namespaces.set(name, text.slice(match.index, start));
    }
    this.namespaces.set("", top + text.slice(start));
  }

  /** Properties of a shape such as `eks.ClusterVpcConfig` or `core.v1.PodSpec`; undefined if there is none. */
  get(name: string): readonly DeclaredProperty[] | undefined {
    const namespace = name.includes(".") ? name.slice(0, name.indexOf(".")) : "";
    let shapes = this.parsed.get(namespace);
    if (!shapes) {
      shapes = new Map();
      const source = parse(`${namespace}.d.ts`, this.namespaces.get(namespace) ?? "");
      collect(source.statements, "", source, shapes);
      this.parsed.set(namespace, shapes);
    }
    return shapes.get(name);
  }
}

function collect(
  statements: ts.NodeArray<ts.Statement>,
  prefix: string,
  source: ts.SourceFile,
  into: Map<string, DeclaredProperty[]>,
): void {
  for (const statement of statements) {
    if (ts.isInterfaceDeclaration(statement)) {
      into.set(prefix + statement.name.text, properties(statement.members, source));
    } else if (ts.isModuleDeclaration(statement)) {
      const body = statement.body;
      if (body && ts.isModuleBlock(body)) {
        collect(body.statements, `${prefix}${statement.name.text}.`, source, into);
      }
    }
  }
}

/** Values of the enums in types/enums: `enums.containerservice.OSType` → `"Linux" | "Windows"`. */
export class EnumFiles {
  private readonly folder: string;
  private readonly parsed = new Map<string, Map<string, readonly string[]>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  get(name: string): readonly string[] | undefined {
    const parts = name.split(".");
    const last = parts.pop() ?? "";
    const module = parts.join("/");
    let enums = this.parsed.get(module);
    if (!enums) {
      enums = readEnums(path.join(this.folder, module, "index.d.ts"));
      this.parsed.set(module, enums);
    }
    return enums.get(last);
  }
}

function readEnums(file: string): Map<string, readonly string[]> {
  const enums = new Map<string, readonly string[]>();
  if (!fs.existsSync(file)) return enums;
  const source = parse(file, fs.readFileSync(file, "utf8"));
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      const type = declaration.type;
      if (!type || !ts.isTypeLiteralNode(type)) continue;
      const values = type.members.flatMap((member) =>
        ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type)
          ? [member.type.literal.getText(source)]
          : [],
      );
      enums.set(declaration.name.getText(source), values);
    }
  }
  return enums;
}
