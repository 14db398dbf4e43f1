import { distance } from "fastest-levenshtein";

/** Keys and indices from the top of the configuration: `["clusters", 1, "network", "cidr"]`. */
export type KeyPath = readonly (string | number)[];

/** One mistake in a stack's configuration, in the one grammar: where — what is wrong, with the value — what to do. */
export interface Mistake {
  readonly path: KeyPath;
  /** Continues the key: `"Frankfurt" is not an AWS region`. */
  readonly wrong: string;
  /** A sentence in the imperative, without its full stop: `Write one such as eu-central-1`. */
  readonly instead: string;
}

/** The longest value that a message repeats; what is longer was pasted, and its start tells which one it is. */
const longestShown = 60;

/** The namespace of the project's own keys in a stack file. */
export const namespace = "palisade";

/** The one key of the engine's that a stack of ours must have. */
export const defaultProvidersKey = "pulumi:disable-default-providers";

export function describeMistake({ path, wrong, instead }: Mistake): string {
  return `${keyText(path)}: ${wrong}. ${instead}.`;
}

/** All mistakes of a stack as one message, in order of their keys. */
export function describeMistakes(stack: string, mistakes: readonly Mistake[]): string {
  const count = mistakes.length === 1 ? "1 mistake" : `${String(mistakes.length)} mistakes`;
  const lines = mistakes.map((mistake) => `  ${describeMistake(mistake)}`);
  return [`Pulumi.${stack}.yaml has ${count}; nothing was planned.`, ...lines].join("\n");
}

/** Order of keys: indices by number, names by code unit, a key before what is inside of it. */
export function byKey(a: Mistake, b: Mistake): number {
  for (let i = 0; i < Math.min(a.path.length, b.path.length); i++) {
    const order = compareSteps(a.path[i] ?? "", b.path[i] ?? "");
    if (order !== 0) {
      return order;
    }
  }
  return a.path.length - b.path.length;
}

function compareSteps(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The path as a stack file's reader writes it: `palisade:clusters[1].network.cidr`. */
export function keyText(path: KeyPath): string {
  const [first, ...rest] = path;
  const top = String(first);
  const start = top === defaultProvidersKey ? top : `${namespace}:${step(top)}`;
  return (
    start + rest.map((part) => (typeof part === "number" ? `[${part}]` : inner(part))).join("")
  );
}

const plainStep = /^[A-Za-z_][-\w]{0,62}$/;

function step(name: string): string {
  return plainStep.test(name) ? name : `[${valueText(name)}]`;
}

function inner(name: string): string {
  return plainStep.test(name) ? `.${name}` : `[${valueText(name)}]`;
}

/**
 * A value as a message shows it: quoted, on one line, cut when long. Lists and mappings are only named. Characters that
 * steer a terminal or reorder text are escaped, because the value may come from someone else's pull request.
 */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? "an empty list" : "a list";
  }
  if (typeof value === "object" && value !== null) {
    return "a mapping";
  }
  if (typeof value !== "string") {
    return String(value);
  }
  const characters = Array.from(value);
  const cut = characters.length > longestShown;
  const shown = cut ? characters.slice(0, longestShown).join("") : value;
  const quoted = JSON.stringify(shown).replace(/[^\P{C} ]|[\u2028\u2029]/gu, escapeCharacter);
  return cut ? `${quoted}… (${characters.length} characters)` : quoted;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** What to write where only some words are allowed. */
export function writeOneOf(value: unknown, choices: readonly (string | number)[]): string {
  const all = choices.map(String);
  if (all.length === 1) {
    return `Write ${all.join("")}`;
  }
  const near = typeof value === "string" ? nearest(value, all) : undefined;
  return near === undefined
    ? `Write one of ${all.join(", ")}`
    : `Write ${near}, the nearest of ${all.join(", ")}`;
}

/** The choice that was most likely meant: a few letters away, or written short. */
export function nearest(value: string, choices: readonly string[]): string | undefined {
  const wanted = value.toLowerCase();
  // The distance is quadratic, and no key of ours is anywhere near this long.
  if (wanted.length > longestShown) {
    return undefined;
  }
  let best: string | undefined;
  let least = Infinity;
  for (const choice of choices) {
    const candidate = choice.toLowerCase();
    const short = wanted.length >= 3 && candidate.startsWith(wanted);
    const away = short ? 1 : distance(wanted, candidate);
    if (away < least && away <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = choice;
      least = away;
    }
  }
  return best;
}
