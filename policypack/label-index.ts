import type { Labels } from "./label-selector";
import { UnknownValue } from "./unknown";
import { isObject } from "./workload";

/** A label and its value as one text, or undefined where not all of them are known. */
export type Pairs = readonly string[] | undefined;

/** Finds what has to do with a label without asking everything: a large set would take the square of its size. */
export interface LabelIndex<T> {
  /** @param pairs what the item is found by; undefined for what every search finds */
  readonly put: (item: T, pairs: Pairs) => void;
  /** @param pairs undefined finds everything */
  readonly find: (pairs: Pairs) => readonly T[];
}

export function labelIndex<T>(): LabelIndex<T> {
  const all: T[] = [];
  const always: T[] = [];
  const byPair = new Map<string, T[]>();
  return {
    put: (item, pairs) => {
      all.push(item);
      if (pairs === undefined) always.push(item);
      for (const pair of pairs ?? []) {
        const items = byPair.get(pair);
        if (items === undefined) byPair.set(pair, [item]);
        else items.push(item);
      }
    },
    find: (pairs) => {
      if (pairs === undefined) return all;
      return [...new Set(pairs.flatMap((pair) => byPair.get(pair) ?? [])), ...always];
    },
  };
}

export function pairsOf(labels: Labels): Pairs {
  try {
    const known = labels();
    if (!isObject(known)) return [];
    return Object.entries(known).map(([key, value]) => `${key}=${String(value)}`);
  } catch (error) {
    if (error instanceof UnknownValue) return undefined;
    throw error;
  }
}

/** One pair is enough to find what a selector may select, since it wants them all. */
export function firstOf(pairs: Pairs): Pairs {
  return pairs === undefined || pairs.length === 0 ? undefined : pairs.slice(0, 1);
}
