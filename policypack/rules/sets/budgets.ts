import { valueAt } from "../../fields";
import { selects } from "../../label-selector";
import type { Labels } from "../../label-selector";
import type { Member } from "../../object-set";

export const budgetKey = "policy/PodDisruptionBudget";

/** Whether a budget counts the pods with these labels. One without a selector counts none. */
export function protects({ object }: Pick<Member, "object">, labels: Labels): boolean {
  const selector = valueAt(object, "spec", "selector");
  return selector !== undefined && selects(selector, labels);
}
