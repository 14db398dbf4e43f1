import { parseArgs } from "node:util";

import { didYouMean } from "../policypack/nearest";
import { UsageError } from "./command";
import type { Command, OptionSpec } from "./command";

/** What was asked of a command. */
export interface ParsedArguments {
  readonly values: Readonly<Record<string, boolean | string | readonly string[] | undefined>>;
  readonly operands: readonly string[];
}

/**
 * Reads the arguments of one command.
 * @throws UsageError with every mistake at once
 */
export function parseArguments(command: Command, args: readonly string[]): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value, short }]) => [
        name,
        {
          type: value === undefined ? ("boolean" as const) : ("string" as const),
          ...(short !== undefined && { short }),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const mistakes: string[] = [];
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const spec = optionOf(command, token.name);
    const wrong =
      spec === undefined
        ? `There is no option ${token.rawName}.${nearestOption(command, token.name)}`
        : wrongValue(token.rawName, spec, token);
    if (wrong !== undefined) mistakes.push(wrong);
    else given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ""]);
  }
  const values: Record<string, boolean | string | readonly string[] | undefined> = {};
  for (const [name, { value, repeated }] of Object.entries(command.options)) {
    const found = given.get(name) ?? [];
    if (value === undefined) values[name] = found.length > 0;
    else if (repeated) values[name] = found;
    else {
      if (found.length > 1)
        mistakes.push(`--${name} is given ${found.length} times: once is all it takes.`);
      values[name] = found[0];
    }
  }
  const wrong = wrongArity(command, operands);
  if (wrong !== undefined) mistakes.push(wrong);
  if (mistakes.length > 0) throw new UsageError(mistakes);
  return { values, operands };
}

/** Own options only: `--constructor` is none. */
function optionOf({ options }: Command, name: string): OptionSpec | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

function nearestOption({ options }: Command, name: string): string {
  return didYouMean(
    `--${name}`,
    Object.keys(options).map((known) => `--${known}`),
  );
}

function wrongValue(
  name: string,
  { value, choices }: OptionSpec,
  given: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string | undefined {
  if (value === undefined) {
    return given.value === undefined ? undefined : `${name} is a flag and takes no value.`;
  }
  // "-" alone is standard input, a value like any other.
  const isOption = given.inlineValue !== true && /^-./.test(given.value ?? "");
  if (given.value === undefined || given.value === "" || isOption) {
    const hint = isOption ? ` (one that begins with a dash is written ${name}=…)` : "";
    return `${name} needs a value, ${name} ${value}${hint}.`;
  }
  if (choices === undefined || choices.includes(given.value)) return undefined;
  return `${name} ${given.value}: must be one of ${choices.join(", ")}.${didYouMean(given.value, choices)}`;
}

function wrongArity({ name, operands: usage, arity }: Command, given: readonly string[]) {
  const [least, most] = arity;
  if (given.length < least) return `${name} needs ${usage}.`;
  if (given.length <= most) return undefined;
  const surplus = given.slice(most).join(" ");
  return most === 0
    ? `${name} takes no arguments, and got ${surplus}.`
    : `There is no use for ${surplus}.`;
}
