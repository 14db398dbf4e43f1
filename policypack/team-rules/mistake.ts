import type { z } from "zod";

/** One thing that is wrong in a folder of rules. */
export interface TeamRuleMistake {
  /** From the folder, with forward slashes. */
  readonly file: string;
  /** The first line is 1. Undefined where the file as a whole is meant. */
  readonly line?: number;
  /** From the root of the file: "validations[0].require". Empty for the file as a whole. */
  readonly field: string;
  /** What is wrong, and what to do: sentences without what stands before them. */
  readonly message: string;
}

/** A mistake as one line: place, field, what is wrong and what to do. */
export function mistakeText({ file, line, field, message }: TeamRuleMistake): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${field === "" ? "" : `${field}: `}${message}`;
}

/** The path of a field, as this catalogue writes paths. */
export function fieldText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === "number") return `${before}[${step}]`;
    const name = String(step);
    if (!/^[\w$-]+$/.test(name)) return `${before}[${JSON.stringify(name)}]`;
    return before === "" ? name : `${before}.${name}`;
  }, "");
}

/** What zod found, one entry for each field. */
export function shapeFaults(error: z.ZodError): { path: (string | number)[]; message: string }[] {
  return error.issues.flatMap((issue) => {
    // There are no symbols in a file.
    const path = issue.path as (string | number)[];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key], message: "There is no such key." }));
    }
    const [inKey] = issue.code === "invalid_key" ? issue.issues : [];
    return [{ path, message: inKey?.message ?? issue.message }];
  });
}
