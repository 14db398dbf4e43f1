/** What a property may hold. */
export type Type =
  | { readonly kind: "any" | "string" | "number" | "boolean" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "list" | "map"; readonly of: Type }
  /** A nested object, by its name in the package's shapes. */
  | { readonly kind: "shape"; readonly name: string }
  | { readonly kind: "union"; readonly types: readonly Type[] };

export interface Property {
  readonly required: boolean;
  /** The typings publish that a change replaces the resource. */
  readonly createOnly: boolean;
  /** The SDK marks it as a secret output. */
  readonly secret: boolean;
  readonly type: Type;
}

/** `required create-only secret <type>`; each word but the type may be absent. */
export function parseProperty(text: string): Property {
  let rest = text;
  const word = (name: string): boolean => {
    const present = rest.startsWith(`${name} `);
    if (present) rest = rest.slice(name.length + 1);
    return present;
  };
  const required = word("required");
  const createOnly = word("create-only");
  const secret = word("secret");
  return { required, createOnly, secret, type: parseType(rest) };
}

/** `string`, `"A" | "B"`, `#eks.ClusterVpcConfig`, `string[]`, `("A" | "B")[]`, `{string}` for a map. */
function parseType(text: string): Type {
  const parser = new TypeParser(text);
  const type = parser.union();
  if (!parser.done()) throw new Error(`Cannot read the type ${text}`);
  return type;
}

class TypeParser {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  done(): boolean {
    return this.at === this.text.length;
  }

  union(): Type {
    const first = this.list();
    const types = [first];
    while (this.take(" | ")) types.push(this.list());
    return types.length === 1 ? first : { kind: "union", types };
  }

  private list(): Type {
    let type = this.term();
    while (this.take("[]")) type = { kind: "list", of: type };
    return type;
  }

  private term(): Type {
    if (this.take("(")) return this.closed(")");
    if (this.take("{")) return { kind: "map", of: this.closed("}") };
    const word = this.match(/"(?:[^"\\]|\\.)*"|[#@][\w.]+|[\w.-]+/y);
    switch (word) {
      case "any":
      case "string":
      case "number":
      case "boolean":
        return { kind: word };
      default:
        return word.startsWith("#") || word.startsWith("@")
          ? { kind: "shape", name: word }
          : { kind: "literal", value: JSON.parse(word) as string | number | boolean };
    }
  }

  private closed(end: string): Type {
    const type = this.union();
    if (!this.take(end)) throw new Error(`Cannot read the type ${this.text}`);
    return type;
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new Error(`Cannot read the type ${this.text}`);
    this.at += found.length;
    return found;
  }
}
