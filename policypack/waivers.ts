import { CORE_SCHEMA, loadAll } from "js-yaml";
import { z } from "zod";

import { didYouMean } from "./nearest";

/**
 * What a waiver is about: Kubernetes objects by namespace, kind and name, those that are in no namespace by kind and name,
 * or any resource by its URN.
 */
export type WaiverSubject =
  | { readonly namespace: string; readonly kind?: string; readonly name: string }
  | { readonly namespace?: undefined; readonly kind: string; readonly name: string }
  | { readonly urn: string };

/** One rule that one subject may break, for a while, with somebody's name under it. */
export interface Waiver {
  readonly rule: string;
  /** Patterns: `*` stands for any text. */
  readonly subject: WaiverSubject;
  readonly owner: string;
  readonly reason: string;
  readonly ticket: string;
  /** The last day on which it holds, in UTC: "2027-06-30". */
  readonly expires: string;
}

/** A resource as a waiver may name it. */
export interface WaivableResource {
  readonly urn?: string;
  readonly namespace?: string;
  readonly kind?: string;
  readonly name?: string;
}

const text = z.string().trim().min(1);
const notEverything = text.refine(
  (pattern) => !/^\**$/.test(pattern),
  "is too broad: it names nothing",
);
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, "is not a day: write YYYY-MM-DD")
  .refine(isOfTheCalendar, "is not a day of the calendar");

const schema = z.strictObject({
  waivers: z.array(
    z.strictObject({
      rule: text,
      subject: z.union([
        z.strictObject({ namespace: notEverything, kind: text.optional(), name: notEverything }),
        z.strictObject({ kind: notEverything, name: notEverything }),
        z.strictObject({ urn: notEverything }),
      ]),
      owner: text,
      reason: text,
      ticket: text,
      expires: day,
    }),
  ),
});

/** `Date` takes the 31st of June for the 1st of July. */
function isOfTheCalendar(day: string): boolean {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/**
 * Reads a waivers file.
 * @param name how the file is called in a message
 * @throws an Error whose message lists every mistake
 */
export function parseWaivers(yaml: string, name: string, ruleIds: readonly string[]): Waiver[] {
  let document: unknown;
  try {
    // In this schema a date stays text, so that the check below can say what is wrong with one.
    document = loadAll(yaml, { schema: CORE_SCHEMA })[0] ?? { waivers: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is not YAML: ${reason}`, { cause: error });
  }
  const parsed = schema.safeParse(document);
  const mistakes = parsed.success
    ? [...unknownRules(parsed.data.waivers, ruleIds), ...duplicates(parsed.data.waivers)]
    : parsed.error.issues.map(({ path, message }) => `${pathText(path)} ${message}`);
  if (mistakes.length > 0 || !parsed.success) {
    throw new Error([`${name}:`, ...mistakes.map((mistake) => `  ${mistake}`)].join("\n"));
  }
  return parsed.data.waivers;
}

function unknownRules(waivers: readonly Waiver[], ruleIds: readonly string[]): string[] {
  return waivers.flatMap(({ rule }, index) =>
    ruleIds.includes(rule)
      ? []
      : [`waivers[${index}].rule: there is no rule "${rule}".${didYouMean(rule, ruleIds)}`],
  );
}

function duplicates(waivers: readonly Waiver[]): string[] {
  const seen = new Map<string, number>();
  return waivers.flatMap(({ rule, subject }, index) => {
    const key = JSON.stringify([rule, subject]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [`waivers[${index}] repeats waivers[${first}].`];
  });
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (before, step) =>
      typeof step === "number" ? `${before}[${step}]` : `${before}${before && "."}${String(step)}`,
    "",
  );
}

/** The first moment at which a waiver no longer holds. */
export function expiryOf({ expires }: Waiver): Date {
  return new Date(Date.parse(expires) + 24 * 60 * 60 * 1000);
}

/** What the waivers say about a rule that a resource breaks. */
export interface WaiverAnswer {
  readonly waiver: Waiver;
  readonly expired: boolean;
}

/** The waiver for a broken rule, or undefined. One that holds goes before one that has expired. */
export function waiverFor(
  waivers: readonly Waiver[],
  rule: string,
  resource: WaivableResource,
  now: Date,
): WaiverAnswer | undefined {
  const answers = waivers
    .filter((waiver) => waiver.rule === rule && isAbout(waiver.subject, resource))
    .map((waiver) => ({ waiver, expired: now >= expiryOf(waiver) }));
  return answers.find(({ expired }) => !expired) ?? answers[0];
}

function isAbout(subject: WaiverSubject, resource: WaivableResource): boolean {
  if ("urn" in subject) return matches(subject.urn, resource.urn);
  return (
    (subject.namespace === undefined
      ? resource.namespace === undefined
      : matches(subject.namespace, resource.namespace)) &&
    matches(subject.name, resource.name) &&
    (subject.kind === undefined || matches(subject.kind, resource.kind))
  );
}

function matches(pattern: string, value: string | undefined): boolean {
  return value !== undefined && new RegExp(patternText(pattern)).test(value);
}

/** A pattern as a regular expression, in the words that RE2 and JavaScript share. */
export function patternText(pattern: string): string {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return `^${parts.join(".*")}$`;
}
