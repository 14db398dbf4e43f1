import type { Environment } from "@marcbachmann/cel-js";

import { re2 } from "./re2";
import { visitCel, type CelNode } from "./cel-tree";

/**
 * Functions on text that the evaluator has in JavaScript's meaning: it counts halves of characters, folds the case of
 * every alphabet, and matches with its own regular expressions. Here they have the meaning of cel-go.
 */
const functions: Readonly<Record<string, Readonly<Record<string, (...args: never[]) => unknown>>>> =
  {
    matches: { "(string): bool": (text: string, pattern: string) => re2(pattern).test(text) },
    lowerAscii: {
      "(): string": (text: string) => text.replace(/[A-Z]+/g, (found) => found.toLowerCase()),
    },
    upperAscii: {
      "(): string": (text: string) => text.replace(/[a-z]+/g, (found) => found.toUpperCase()),
    },
    trim: { "(): string": (text: string) => text.replace(outerSpaces, "") },
    substring: {
      "(int): string": (text: string, from: bigint) => substring(Array.from(text), from),
      "(int, int): string": (text: string, from: bigint, to: bigint) =>
        substring(Array.from(text), from, to),
    },
    split: {
      "(string): list<string>": (text: string, separator: string) => parts(text, separator),
      "(string, int): list<string>": (text: string, separator: string, most: bigint) =>
        joined(parts(text, separator), separator, Number(most)),
    },
  };

function parts(text: string, separator: string): string[] {
  return separator === "" ? Array.from(text) : text.split(separator);
}

/** At most so many parts, the rest of the text in the last; all of them where it is negative. */
function joined(all: readonly string[], separator: string, most: number): string[] {
  if (most < 0 || all.length <= most) return [...all];
  return most === 0 ? [] : [...all.slice(0, most - 1), all.slice(most - 1).join(separator)];
}

/** What Unicode calls white space. JavaScript leaves U+0085 out and takes U+FEFF for one. */
const outerSpaces = /^\p{White_Space}+|\p{White_Space}+$/gu;

function substring(characters: readonly string[], from: bigint, to?: bigint): string {
  const end = to ?? BigInt(characters.length);
  if (from < 0n || end > BigInt(characters.length) || from > end) {
    throw new RangeError(`index out of range: ${from}, ${end}`);
  }
  return characters.slice(Number(from), Number(end)).join("");
}

/** The evaluator lets no function of its own be replaced, so these have names of their own, and {@link callTextFunctions} uses them. */
export function withTextFunctions(environment: Environment): Environment {
  for (const [name, overloads] of Object.entries(functions)) {
    for (const [signature, handler] of Object.entries(overloads)) {
      environment.registerFunction(`string.${renamed(name)}${signature}`, handler);
    }
  }
  return environment;
}

/** Makes an expression call the functions above, in its syntax tree. */
export function callTextFunctions(tree: CelNode): void {
  visitCel(tree, ({ op, args }) => {
    if (op !== "rcall" || !Array.isArray(args)) return;
    const call = args as [string, CelNode, readonly CelNode[]];
    const [name, , operands] = call;
    const arity = Object.keys(functions[name] ?? {}).map(arityOf);
    if (arity.includes(operands.length)) call[0] = renamed(name);
  });
}

function arityOf(signature: string): number {
  return signature.startsWith("()") ? 0 : signature.split(",").length;
}

function renamed(name: string): string {
  return `${name}OfText`;
}
