import { UnknownValue } from "./unknown";

/**
 * Whether a predicate holds for each item. One item that fails decides, even after another that cannot be judged; with
 * none that fails, what is not known stays so.
 */
export function allHold<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  let unknown: UnknownValue | undefined;
  for (const index of items.keys()) {
    try {
      // The item itself may be what is not known, so it is read in here.
      if (!holds(items[index] as T)) return false;
    } catch (error) {
      if (!(error instanceof UnknownValue)) throw error;
      unknown ??= error;
    }
  }
  if (unknown) throw unknown;
  return true;
}

/** Whether one of several conditions holds; what is not known in the others then does not matter. */
export function anyHolds(conditions: readonly (() => boolean)[]): boolean {
  return !allHold(conditions, (condition) => !condition());
}
