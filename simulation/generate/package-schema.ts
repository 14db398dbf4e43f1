import * as fs from "node:fs";
import * as path from "node:path";
import * as ts from "typescript";
import type { ProviderPackage } from "../provider";
import type { PackageSchema, PropertyTexts } from "../providers/schema";
import { isCreateOnly, valuesFrom } from "./comments";
import { EnumFiles, ShapeFile, parse, properties } from "./declarations";
import type { DeclaredProperty } from "./declarations";
import { byCode, typeText } from "./type-text";
import type { TypeContext } from "./type-text";

interface Typings {
  readonly pkg: ProviderPackage;
  readonly folder: string;
  readonly enums: EnumFiles;
  readonly shapes: { readonly "#": ShapeFile; readonly "@": ShapeFile };
  /** Outputs of the name of an input are listed as well. */
  readonly everyOutput: boolean;
  /** Shapes that were referred to, by their marked name. */
  readonly referred: Set<string>;
}

/**
 * What a provider package publishes about the listed resource types and functions.
 *
 * @param options.everyOutput Lists outputs of the name of an input as well: they may have more in them.
 */
export function packageSchema(
  pkg: ProviderPackage,
  folder: string,
  tokens: readonly string[],
  options: { readonly everyOutput?: boolean } = {},
): PackageSchema {
  const typings: Typings = {
    pkg,
    folder,
    everyOutput: options.everyOutput ?? false,
    enums: new EnumFiles(path.join(folder, "types", "enums")),
    shapes: {
      "#": new ShapeFile(path.join(folder, "types", "input.d.ts")),
      "@": new ShapeFile(path.join(folder, "types", "output.d.ts")),
    },
    referred: new Set(),
  };
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const resources: Record<string, PackageSchema["resources"][string]> = {};
  const functions: Record<string, PackageSchema["functions"][string]> = {};
  for (const token of [...tokens].sort(byCode)) {
    const file = declarationFile(folder, token);
    if (isFunction(token)) functions[token] = functionSchema(token, file, typings);
    else resources[token] = resourceSchema(token, file, typings);
  }
  return {
    package: pkg,
    version: manifest.version,
    resources,
    functions,
    shapes: shapesOf(typings),
  };
}

function isFunction(token: string): boolean {
  return /^[a-z]/.test(lastPart(token)) && !token.startsWith("pulumi:providers:");
}

function lastPart(token: string): string {
  return token.slice(token.lastIndexOf(":") + 1);
}

/** `aws:eks/nodeGroup:NodeGroup` → eks/nodeGroup.d.ts, `kubernetes:rbac.authorization.k8s.io/v1:Role` → rbac/v1/role.d.ts */
function declarationFile(folder: string, token: string): string {
  if (token.startsWith("pulumi:providers:")) return path.join(folder, "provider.d.ts");
  const [pkg = "", module = "", name = ""] = token.split(":");
  const [first = "", second = ""] = module.split("/");
  const directory =
    pkg === "kubernetes"
      ? path.join(folder, first.split(".")[0] ?? "", second)
      : path.join(folder, first === "index" ? "" : first);
  const wanted = `${name}.d.ts`.toLowerCase();
  const file = fs.existsSync(directory)
    ? fs.readdirSync(directory).find((entry) => entry.toLowerCase() === wanted)
    : undefined;
  if (file === undefined) {
    throw new Error(`${token} is listed, but ${directory} declares no ${name}: correct the list`);
  }
  return path.join(directory, file);
}

function resourceSchema(
  token: string,
  file: string,
  typings: Typings,
): PackageSchema["resources"][string] {
  const script = fs.readFileSync(file.replace(/\.d\.ts$/, ".js"), "utf8");
  const published = /__pulumiType = ['"]([^'"]+)['"]/.exec(script)?.[1];
  const expected = token.startsWith("pulumi:providers:")
    ? token.slice("pulumi:providers:".length)
    : token;
  if (published !== expected) {
    throw new Error(
      `${token} is listed, but ${file} declares ${String(published)}: correct the list`,
    );
  }
  const secrets = new Set(
    /additionalSecretOutputs: (\[[^\]]*\])/.exec(script)?.[1]?.match(/\w+/g) ?? [],
  );
  const source = parse(file, fs.readFileSync(file, "utf8"));
  const name = token.startsWith("pulumi:providers:") ? "Provider" : lastPart(token);
  const args = membersOf(source, `${name}Args`);
  const outputs = membersOf(source, name);
  const context = contextOf(source, typings);
  const inputs = texts(args, context, "input", true, secrets);
  return {
    inputs,
    outputs: texts(
      outputs.filter((output) => typings.everyOutput || !(output.name in inputs)),
      context,
      "output",
      false,
      secrets,
    ),
  };
}

function functionSchema(
  token: string,
  file: string,
  typings: Typings,
): PackageSchema["functions"][string] {
  const source = parse(file, fs.readFileSync(file, "utf8"));
  const name = lastPart(token);
  const base = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const context = contextOf(source, typings);
  return {
    inputs: texts(membersOf(source, `${base}Args`, true), context, "input", false),
    outputs: texts(membersOf(source, `${base}Result`), context, "output", false),
  };
}

function membersOf(source: ts.SourceFile, name: string, absent = false): DeclaredProperty[] {
  for (const statement of source.statements) {
    if (
      (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) &&
      statement.name?.text === name
    ) {
      return properties(statement.members, source);
    }
  }
  if (absent) return [];
  throw new Error(`${source.fileName} declares no ${name}`);
}

function contextOf(source: ts.SourceFile, typings: Typings): TypeContext {
  return {
    source,
    namespace: "",
    bare: undefined,
    enums: typings.enums,
    closedEnums: closesEnums(typings.pkg),
    refer: (shape) => typings.referred.add(shape),
  };
}

/** aws adds its enums to `string` as a service for completion: a security group's protocol may be a number too. */
function closesEnums(pkg: ProviderPackage): boolean {
  return pkg !== "aws";
}

function texts(
  declared: readonly DeclaredProperty[],
  context: TypeContext,
  side: "input" | "output",
  readCreateOnly: boolean,
  secrets?: ReadonlySet<string>,
): PropertyTexts {
  const found: Record<string, string> = {};
  for (const property of [...declared].sort((a, b) => byCode(a.name, b.name))) {
    const words: string[] = [];
    if (!property.optional) {
      const required = side === "input" || !mayBeUndefined(property.type);
      if (required) words.push("required");
    }
    if (readCreateOnly && isCreateOnly(property.comment)) words.push("create-only");
    if (secrets?.has(property.name)) words.push("secret");
    words.push(side === "input" ? inputText(property, context) : typeText(property.type, context));
    found[property.name] = words.join(" ");
  }
  return found;
}

/** aws and gcp type a closed choice as `string` and write its values in the comment. */
function inputText(property: DeclaredProperty, context: TypeContext): string {
  const text = typeText(property.type, context);
  if (text !== "string" && text !== "string[]") return text;
  const values = valuesFrom(property.comment);
  if (values.length === 0) return text;
  const union = values
    .map((value) => JSON.stringify(value))
    .sort(byCode)
    .join(" | ");
  return text === "string" ? union : `(${union})[]`;
}

function mayBeUndefined(type: ts.TypeNode): boolean {
  if (ts.isTypeReferenceNode(type) && type.typeArguments?.[0]) {
    return mayBeUndefined(type.typeArguments[0]);
  }
  return (
    ts.isUnionTypeNode(type) &&
    type.types.some((part) => part.kind === ts.SyntaxKind.UndefinedKeyword)
  );
}

function shapesOf(typings: Typings): Record<string, PropertyTexts> {
  const shapes = new Map<string, PropertyTexts>();
  for (const name of typings.referred) {
    const mark = name.startsWith("#") ? "#" : "@";
    // What a Kubernetes object reports is its inputs and a status, which nothing here simulates.
    if (mark === "@" && typings.pkg === "kubernetes" && !typings.everyOutput) continue;
    const declared = typings.shapes[mark].get(name.slice(1));
    if (!declared)
      throw new Error(`${typings.pkg}: the typings refer to ${name}, and declare none`);
    const [first] = declared;
    const context: TypeContext = {
      source: first ? first.type.getSourceFile() : parse("", ""),
      namespace: name.slice(1, Math.max(1, name.lastIndexOf("."))),
      bare: mark,
      enums: typings.enums,
      closedEnums: closesEnums(typings.pkg),
      // The set is being walked: what is added now is walked too.
      refer: (shape) => typings.referred.add(shape),
    };
    // A Kubernetes shape serves objects that may change it and objects that may not, as a pod's spec does.
    const readCreateOnly = mark === "#" && typings.pkg !== "kubernetes";
    shapes.set(name, texts(declared, context, mark === "#" ? "input" : "output", readCreateOnly));
  }
  return Object.fromEntries([...shapes].sort(([a], [b]) => byCode(a, b)));
}
