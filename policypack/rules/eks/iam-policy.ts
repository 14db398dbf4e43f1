/** One statement of a policy document of IAM, KMS or ECR. */
export interface PolicyStatement {
  readonly Effect?: string;
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
  readonly NotPrincipal?: unknown;
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
  readonly Resource?: string | readonly string[];
  readonly NotResource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The statements of a document, as text or as an object; undefined where it is none. */
export function statementsOf(policy: unknown): readonly PolicyStatement[] | undefined {
  try {
    const document: unknown = typeof policy === "string" ? JSON.parse(policy) : policy;
    const { Statement } = document as { Statement?: PolicyStatement | readonly PolicyStatement[] };
    return Statement === undefined ? undefined : [Statement].flat();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What a statement lists, whether as a text or as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat();
}

export function isAllow({ Effect }: PolicyStatement): boolean {
  return Effect === "Allow";
}

export function principalsOf({ Principal }: PolicyStatement): readonly string[] {
  return typeof Principal === "string" ? [Principal] : Object.values(Principal ?? {}).flat();
}

/** Condition keys by which a principal can be named, in lower case as IAM compares them. */
const naming: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:sourceaccount",
  "aws:sourcearn",
  "kms:calleraccount",
]);

/** Operators that hold only where the key is there and equals what is written. */
const equality = /^(String|Arn)(Equals|Like)(IgnoreCase)?$/;

/** Whether a statement that lets somebody do something says who, by a principal or by a condition. */
export function namesPrincipals(statement: PolicyStatement): boolean {
  if (!isAllow(statement)) return true;
  if (statement.NotPrincipal !== undefined) return false;
  if (!principalsOf(statement).includes("*")) return true;
  return Object.entries(statement.Condition ?? {}).some(
    ([operator, keys]) =>
      equality.test(operator) &&
      Object.entries(keys).some(
        ([key, value]) => naming.has(key.toLowerCase()) && ![value].flat().includes("*"),
      ),
  );
}

/** Whether one of the actions that a statement lists takes in an action: "iam:*" takes in "iam:PassRole". */
export function takesIn(statement: PolicyStatement, action: string): boolean {
  return listOf(statement.Action).some((pattern) => matches(pattern, action));
}

/** `*` stands for any text, `?` for one character, and case does not matter. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.toLowerCase().replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  const form = parts.replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${form}$`).test(text.toLowerCase());
}

/** Whether a statement is about every resource of the account. */
export function isAboutEverything({ Resource, NotResource }: PolicyStatement): boolean {
  return NotResource !== undefined || listOf(Resource).includes("*");
}
