import { closest, distance } from "fastest-levenshtein";

/** " Did you mean …?" where a known word is near enough to be meant, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const candidate = closest(word, [...known]);
  return distance(word, candidate) <= Math.max(2, word.length / 3)
    ? ` Did you mean "${candidate}"?`
    : "";
}
