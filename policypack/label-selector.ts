import { allHold } from "./all-hold";
import { listAt, valueAt } from "./fields";
import { isObject } from "./workload";

/** Labels are read only when a selector asks for one: an empty selector selects whatever is not known. */
export type Labels = () => unknown;

/**
 * Whether a LabelSelector selects what has these labels. One condition that does not hold decides, even beside another
 * that is not known; otherwise what is not known throws.
 */
export function selects(selector: unknown, labels: Labels): boolean {
  return allHold([hasMatchLabels, hasMatchExpressions], (holds) => holds(selector, labels));
}

/** Whether a plain map of labels, as a Service has it, selects what has these labels. */
export function selectsByMap(map: unknown, labels: Labels): boolean {
  if (!isObject(map)) return true;
  return allHold(Object.keys(map), (key) => labelOf(labels, key) === map[key]);
}

/** Whether a LabelSelector is empty, and so selects everything. */
export function isEmptySelector(selector: unknown): boolean {
  return allHold(
    [
      () => Object.keys(valueAt(selector, "matchLabels") ?? {}).length === 0,
      () => listAt(selector, "matchExpressions").length === 0,
    ],
    (holds) => holds(),
  );
}

function hasMatchLabels(selector: unknown, labels: Labels): boolean {
  return selectsByMap(valueAt(selector, "matchLabels"), labels);
}

function hasMatchExpressions(selector: unknown, labels: Labels): boolean {
  return allHold(listAt(selector, "matchExpressions"), (expression) => fits(expression, labels));
}

function fits(expression: unknown, labels: Labels): boolean {
  const key = String(valueAt(expression, "key"));
  switch (valueAt(expression, "operator")) {
    case "In":
      return isOneOf(labelOf(labels, key), listAt(expression, "values"));
    case "NotIn":
      return !isOneOf(labelOf(labels, key), listAt(expression, "values"));
    case "Exists":
      return hasLabel(labels, key);
    case "DoesNotExist":
      return !hasLabel(labels, key);
    default:
      return false;
  }
}

function isOneOf(label: unknown, values: readonly unknown[]): boolean {
  return label !== undefined && !allHold(values, (value) => value !== label);
}

function hasLabel(labels: Labels, key: string): boolean {
  const known = labels();
  return isObject(known) && Object.hasOwn(known, key);
}

function labelOf(labels: Labels, key: string): unknown {
  const known = labels();
  return isObject(known) && Object.hasOwn(known, key) ? known[key] : undefined;
}
