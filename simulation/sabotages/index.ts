import { aksSabotages, aksSetSabotages } from "./aks";
import { eksSabotages, eksSetSabotages } from "./eks";
import { gkeSabotages } from "./gke";
import { kubernetesSabotages } from "./kubernetes";
import type { Sabotage } from "./sabotage";

/** Every guard that can be flipped, on clouds and in clusters. */
export const sabotages: readonly Sabotage[] = [
  ...aksSabotages,
  ...aksSetSabotages,
  ...eksSabotages,
  ...eksSetSabotages,
  ...gkeSabotages,
  ...kubernetesSabotages,
];

/** The first sabotage that a rule must catch. */
export function sabotageOf(rule: string): Sabotage {
  const found = sabotages.find(({ caughtBy }) => caughtBy === rule);
  if (!found) {
    throw new Error(`No sabotage is caught by ${rule}`);
  }
  return found;
}
