import { dump } from "js-yaml";

import { unknownString } from "../../policypack/unknown";
import type { ExamplesOf } from "./examples-of";

/** One thing that a rule refuses or accepts. */
export interface Case {
  readonly title: string;
  /** The field of the finding; undefined for what is accepted. */
  readonly at?: string;
  /** What it is, as documents of YAML. */
  readonly yaml: string;
}

export interface Cases {
  readonly refused: readonly Case[];
  readonly accepted: readonly Case[];
}

/** The examples of a rule, in the form in which a manifest is written. */
export function casesOf({ kubernetes, sets, cloud, programs }: ExamplesOf): Cases {
  const on = (type: string | undefined) => (type === undefined ? "" : ` (${type})`);
  return {
    refused: [
      ...kubernetes.flatMap(({ bad }) =>
        entries(bad, (title, { object, at }) => ({ title, at, yaml: yaml([object]) })),
      ),
      ...sets.flatMap(({ bad }) =>
        entries(bad, (title, { objects, of, at }) => ({
          title,
          at: `${at} of ${of}`,
          yaml: yaml(objects),
        })),
      ),
      ...cloud.flatMap(({ bad, type }) =>
        entries(bad, (title, { inputs, at }) => ({
          title: `${title}${on(type)}`,
          at,
          yaml: yaml([inputs]),
        })),
      ),
      ...programs.flatMap(({ bad }) =>
        entries(bad, (title, { resources, of, at }) => ({
          title,
          at: `${at} of ${of}`,
          yaml: yaml(resources),
        })),
      ),
    ],
    accepted: [
      ...kubernetes.flatMap(({ good }) =>
        entries(good, (title, object) => ({ title, yaml: yaml([object]) })),
      ),
      ...sets.flatMap(({ good }) =>
        entries(good, (title, objects) => ({ title, yaml: yaml(objects) })),
      ),
      ...cloud.flatMap(({ good, type }) =>
        entries(good, (title, inputs) => ({ title: `${title}${on(type)}`, yaml: yaml([inputs]) })),
      ),
      ...programs.flatMap(({ good }) =>
        entries(good, (title, resources) => ({ title, yaml: yaml(resources) })),
      ),
    ],
  };
}

function entries<T>(
  examples: Readonly<Record<string, T>>,
  each: (title: string, example: T) => Case,
): Case[] {
  return Object.entries(examples).map(([title, example]) => each(title, example));
}

function yaml(values: readonly unknown[]): string {
  return values
    .map((value) => dump(readable(value), { noRefs: true, lineWidth: -1 }))
    .join("---\n");
}

/** Leaves out what is undefined, and says so where a value is only known after the deployment. */
function readable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      inner === unknownString ? "(known after the deployment)" : inner,
    ),
  );
}
