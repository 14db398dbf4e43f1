import type { SetExamples } from "../../examples";
import { examples as disallowOverlappingDisruptionBudgets } from "./disallow-overlapping-disruption-budgets.examples";
import { examples as disallowUnmatchedSelectors } from "./disallow-unmatched-selectors.examples";
import { examples as requireDefaultDenyNetworkPolicies } from "./require-default-deny-network-policies.examples";
import { examples as requireEvictionRoom } from "./require-eviction-room.examples";
import { examples as requireHttpsRedirects } from "./require-https-redirects.examples";
import { examples as requirePodDisruptionBudgets } from "./require-pod-disruption-budgets.examples";

/** The examples of every set rule, in the order of the rules. */
export const setExamples: readonly SetExamples[] = [
  disallowOverlappingDisruptionBudgets,
  disallowUnmatchedSelectors,
  requireDefaultDenyNetworkPolicies,
  requireEvictionRoom,
  requireHttpsRedirects,
  requirePodDisruptionBudgets,
];
