import type { z } from "zod";
import { knownKeys, valueAt } from "./known-keys";
import { type KeyPath, type Mistake, nearest, valueText, writeOneOf } from "./mistakes";

/** What zod calls a type, as a phrase. */
const typePhrases: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a mapping",
  record: "a mapping",
  string: "text",
};

/** Translates what the schema found wrong at one place into our grammar. */
export function schemaMistakes(issue: z.core.$ZodIssue, raw: unknown): readonly Mistake[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey([...path, key], knownKeys(raw, path)));
  }
  return [{ path, ...valueMistake(issue, path, valueAt(raw, path)) }];
}

/** A key that nothing reads. Its value is never shown: under a misspelt key there may be a secret. */
export function unknownKey(path: KeyPath, known: readonly string[]): Mistake {
  const near = nearest(String(path.at(-1)), known);
  return {
    path,
    wrong: "is not a known key",
    instead: near === undefined ? `The keys here are ${known.join(", ")}` : `Write ${near}`,
  };
}

type Sentence = Pick<Mistake, "wrong" | "instead">;

function valueMistake(
  issue: Exclude<z.core.$ZodIssue, { code: "unrecognized_keys" }>,
  path: KeyPath,
  value: unknown,
): Sentence {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue, value);
    case "invalid_value":
      return wrongChoice(value, issue.values.map(String));
    case "invalid_union":
      return wrongChoice(value, "options" in issue ? (issue.options ?? []).map(String) : []);
    case "invalid_format":
      return wrongForm(value, issue.message, mayBeSecret(path));
    case "too_small":
      return outOfRange(value, issue, "less", issue.minimum);
    case "too_big":
      return outOfRange(value, issue, "more", issue.maximum);
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return { wrong: `${valueText(value)} is not accepted`, instead: `Write ${issue.message}` };
  }
}

/** Where the name of a secret belongs, the secret itself gets pasted. */
function mayBeSecret(path: KeyPath): boolean {
  return path.at(-1) === "kubeconfig";
}

function wrongType(issue: z.core.$ZodIssueInvalidType, value: unknown): Sentence {
  const wanted = phraseOf(issue) ?? typePhrases[issue.expected] ?? issue.expected;
  if (value === undefined) {
    return { wrong: "is missing", instead: `Write ${wanted}` };
  }
  const unquoted = issue.expected === "string" && ["number", "boolean"].includes(typeof value);
  return {
    wrong: `${typed(value)} where ${typePhrases[issue.expected] ?? issue.expected} is wanted`,
    instead: unquoted ? putInQuotes(phraseOf(issue)) : `Write ${wanted}`,
  };
}

function putInQuotes(phrase: string | undefined): string {
  return phrase === undefined ? "Put it in quotes" : `Put it in quotes: ${phrase}`;
}

function typed(value: unknown): string {
  return `${valueText(value)} ${typeof value === "number" ? "is a number" : "stands"}`;
}

function wrongChoice(value: unknown, choices: readonly string[]): Sentence {
  return {
    wrong: value === undefined ? "is missing" : `${valueText(value)} is not a choice here`,
    instead: writeOneOf(value, choices),
  };
}

function wrongForm(value: unknown, phrase: string, secret: boolean): Sentence {
  const [form = phrase, example] = phrase.split(", such as ");
  return {
    wrong: `${secret ? "the value (not shown)" : valueText(value)} is not ${form}`,
    instead: example === undefined ? `Write ${form}` : `Write one such as ${example}`,
  };
}

function outOfRange(
  value: unknown,
  issue: z.core.$ZodIssue,
  direction: "less" | "more",
  limit: number | bigint,
): Sentence {
  if (typeof value === "string" || Array.isArray(value)) {
    const wanted = phraseOf(issue) ?? `at least ${String(limit)}`;
    return { wrong: `${valueText(value)} is not enough`, instead: `Write ${wanted}` };
  }
  return {
    wrong: `${valueText(value)} is ${direction} than ${String(limit)}`,
    instead: `Write ${String(limit)} or ${direction === "less" ? "more" : "less"}`,
  };
}

/** The phrase that the schema gives; zod's own messages are no phrases. */
function phraseOf(issue: z.core.$ZodIssue): string | undefined {
  return /^(Invalid|Too (small|big))/.test(issue.message) ? undefined : issue.message;
}
