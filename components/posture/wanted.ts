import type { Guard } from "./hardening";

/** The resources that carry a guard. */
export type Carrier<Parts> = Pick<Guard<Parts>, "type" | "resources">;

/** What a guard says beyond these. */
export type Wanted = Pick<Guard<never>, "property" | "wanted" | "holds" | "rule">;

/** Guards on the same resources. */
export function guardsOn<Parts>(
  carrier: Carrier<Parts>,
  wanted: readonly Wanted[],
): Guard<Parts>[] {
  return wanted.map((each) => ({ ...carrier, ...each }));
}

/** A property that has one safe value. */
export function is(property: string, value: string | number | boolean, rule?: string): Wanted {
  return wants(property, JSON.stringify(value), (actual) => actual === value, rule);
}

/** A property that must say something, whatever it is. */
export function isSet(property: string, wanted: string, rule?: string): Wanted {
  return wants(property, wanted, (actual) => !isAbsent(actual), rule);
}

/** A property that must say nothing. */
export function isUnset(property: string, rule?: string): Wanted {
  return wants(property, "absent", isAbsent, rule);
}

/** A list with all of these in it. */
export function has(property: string, values: readonly string[], rule?: string): Wanted {
  return wants(
    property,
    values.join(", "),
    (actual) => values.every((value) => Array.isArray(actual) && actual.includes(value)),
    rule,
  );
}

/** A list of which every item is as wanted, and that has some. */
export function every(
  property: string,
  wanted: string,
  holds: (item: unknown) => boolean,
  rule?: string,
): Wanted {
  return wants(
    property,
    wanted,
    (actual) => Array.isArray(actual) && actual.length > 0 && actual.every(holds),
    rule,
  );
}

/** A list of which one item or more is as wanted. */
export function some(
  property: string,
  wanted: string,
  holds: (item: unknown) => boolean,
  rule?: string,
): Wanted {
  return wants(property, wanted, (actual) => Array.isArray(actual) && actual.some(holds), rule);
}

/** A number that is at least this. */
export function atLeast(property: string, least: number, rule?: string): Wanted {
  return wants(
    property,
    `at least ${String(least)}`,
    (actual) => typeof actual === "number" && actual >= least,
    rule,
  );
}

/** A text of a certain form. */
export function matches(property: string, wanted: string, form: RegExp, rule?: string): Wanted {
  return wants(property, wanted, (actual) => typeof actual === "string" && form.test(actual), rule);
}

function wants(
  property: string,
  wanted: string,
  holds: (actual: unknown) => boolean,
  rule: string | undefined,
): Wanted {
  return { property, wanted, holds, ...(rule !== undefined && { rule }) };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
