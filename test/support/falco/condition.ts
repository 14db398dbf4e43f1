/** A condition as Falco's grammar reads it: https://falco.org/docs/concepts/rules/conditions/ */
export type Condition =
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "macro"; readonly name: string }
  | { readonly kind: "exists"; readonly field: string }
  | {
      readonly kind: "compare";
      readonly field: string;
      readonly operator: Operator;
      readonly value: string;
    }
  | { readonly kind: "among"; readonly field: string; readonly values: readonly string[] };

const operators = ["=", "!=", "<", "<=", ">", ">=", "contains", "startswith", "endswith"] as const;
export type Operator = (typeof operators)[number];

interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly at: number;
}

/** @throws where the text is no condition, at the character that is wrong */
export function parseCondition(text: string): Condition {
  const tokens = tokensOf(text);
  let next = 0;
  const peek = (): Token | undefined => tokens[next];
  const fail = (wanted: string): never => {
    const found = peek();
    const where = found ? `${found.text} at ${String(found.at)}` : "the end";
    throw new Error(`condition: ${wanted} expected, not ${where}: ${text}`);
  };
  const take = (wanted: string): Token => {
    const token = peek() ?? fail(wanted);
    next += 1;
    return token;
  };
  const takeIf = (word: string): boolean => {
    const token = peek();
    if (token === undefined || token.quoted || token.text !== word) return false;
    next += 1;
    return true;
  };
  const either = (): Condition => joined("or", both);
  const both = (): Condition => joined("and", one);
  function joined(kind: "and" | "or", part: () => Condition): Condition {
    const of = [part()];
    while (takeIf(kind)) of.push(part());
    return of.length === 1 && of[0] ? of[0] : { kind, of };
  }
  function one(): Condition {
    if (takeIf("not")) return { kind: "not", of: one() };
    if (takeIf("(")) {
      const inside = either();
      if (!takeIf(")")) fail(")");
      return inside;
    }
    const { text: name, quoted } = take("a field or a macro");
    if (quoted || !/^[a-z][\w.[\]-]*$/i.test(name)) {
      next -= 1;
      fail("a field or a macro");
    }
    if (!name.includes(".")) return { kind: "macro", name };
    if (takeIf("exists")) return { kind: "exists", field: name };
    if (takeIf("in")) return { kind: "among", field: name, values: list() };
    const operator = operators.find(takeIf);
    if (operator === undefined) return fail("an operator");
    return { kind: "compare", field: name, operator, value: value() };
  }
  function list(): readonly string[] {
    if (!takeIf("(")) fail("(");
    const values: string[] = [];
    do values.push(value());
    while (takeIf(","));
    if (!takeIf(")")) fail(")");
    return values;
  }
  function value(): string {
    const token = take("a value");
    if (!token.quoted && ["(", ")", ","].includes(token.text)) {
      next -= 1;
      fail("a value");
    }
    return token.text;
  }

  const condition = either();
  if (peek()) fail("the end");
  return condition;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:"([^"]*)"|'([^']*)'|(!=|<=|>=|[=<>(),])|([^\s=<>!(),"']+))/gy;
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found)
      throw new Error(`condition: ${text.slice(at, at + 10)} at ${String(at)} is no word`);
    const quoted = found[1] ?? found[2];
    tokens.push({ text: quoted ?? found[3] ?? found[4] ?? "", quoted: quoted !== undefined, at });
  }
  return tokens;
}
