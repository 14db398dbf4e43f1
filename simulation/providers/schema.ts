import * as fs from "node:fs";
import * as path from "node:path";
import type { ProviderPackage } from "../provider";
import { parseProperty } from "./type-expression";
import type { Property } from "./type-expression";

/**
 * Property name → what the typings say, as text: `required create-only #eks.ClusterVpcConfig`. Read by
 * {@link parseProperty}.
 */
export type PropertyTexts = Readonly<Record<string, string>>;

interface Signature {
  readonly inputs: PropertyTexts;
  /** Only what is not an input already: a resource hands its inputs back as outputs. */
  readonly outputs: PropertyTexts;
}

/** simulation/generated/<package>.json */
export interface PackageSchema {
  readonly package: ProviderPackage;
  /** Version of the provider's package that this was made from. */
  readonly version: string;
  readonly resources: Readonly<Record<string, Signature>>;
  readonly functions: Readonly<Record<string, Signature>>;
  readonly shapes: Readonly<Record<string, PropertyTexts>>;
}

export type Properties = ReadonlyMap<string, Property>;

/** A package's schema, parsed piece by piece as it is asked for: a program uses a fraction of it. */
export class Schema {
  private readonly resources = new Map<string, Properties>();
  private readonly shapes = new Map<string, Properties>();

  readonly text: PackageSchema;

  constructor(text: PackageSchema) {
    this.text = text;
  }

  get version(): string {
    return this.text.version;
  }

  /** Inputs of a resource type; undefined if the package's list does not have it. */
  inputs(token: string): Properties | undefined {
    const known = this.resources.get(token);
    if (known) return known;
    const signature = this.text.resources[token] ?? this.text.functions[token];
    if (!signature) return undefined;
    const parsed = parseAll(signature.inputs);
    this.resources.set(token, parsed);
    return parsed;
  }

  outputs(token: string): Properties {
    const signature = this.text.resources[token] ?? this.text.functions[token];
    return parseAll(signature?.outputs ?? {});
  }

  shape(name: string): Properties {
    const known = this.shapes.get(name);
    if (known) return known;
    const texts = this.text.shapes[name];
    if (!texts) throw new Error(`The schema of ${this.text.package} has no shape ${name}`);
    const parsed = parseAll(texts);
    this.shapes.set(name, parsed);
    return parsed;
  }
}

function parseAll(texts: PropertyTexts): Properties {
  return new Map(Object.entries(texts).map(([name, text]) => [name, parseProperty(text)]));
}

const loaded = new Map<ProviderPackage, Schema>();

/** Read once per process, when the first resource of the package comes. */
export function schemaOf(pkg: ProviderPackage): Schema {
  let schema = loaded.get(pkg);
  if (!schema) {
    const file = path.join(__dirname, "..", "generated", `${pkg}.json`);
    schema = new Schema(JSON.parse(fs.readFileSync(file, "utf8")) as PackageSchema);
    loaded.set(pkg, schema);
  }
  return schema;
}
