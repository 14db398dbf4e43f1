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

/** The first moment at which a waiver no longer holds. */
export function expiryOf({ expires }: Pick<Waiver, "expires">): Date {
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

/** Whether a resource is one that a waiver names. */
export function isAbout(subject: WaiverSubject, resource: WaivableResource): boolean {
  if ("urn" in subject) return matches(subject.urn, resource.urn);
  return (
    (subject.namespace === undefined
      ? resource.namespace === undefined
      : matches(subject.namespace, resource.namespace)) &&
    matches(subject.name, resource.name) &&
    (subject.kind === undefined || matches(subject.kind, resource.kind))
  );
}

/** Whether a value is as a pattern says, in which `*` stands for any text. */
export function matches(pattern: string, value: string | undefined): boolean {
  if (value === undefined) return false;
  let expression = expressions.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(patternText(pattern));
    expressions.set(pattern, expression);
  }
  return expression.test(value);
}

/** Each pattern is tried on many resources. */
const expressions = new Map<string, RegExp>();

/** A pattern as a regular expression, in the words that RE2 and JavaScript share. */
export function patternText(pattern: string): string {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return `^${parts.join(".*")}$`;
}
