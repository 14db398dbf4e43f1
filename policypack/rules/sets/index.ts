import type { SetRule } from "../../rule";
import { disallowOverlappingDisruptionBudgets } from "./disallow-overlapping-disruption-budgets";
import { disallowUnmatchedSelectors } from "./disallow-unmatched-selectors";
import { requireDefaultDenyNetworkPolicies } from "./require-default-deny-network-policies";
import { requireEvictionRoom } from "./require-eviction-room";
import { requireHttpsRedirects } from "./require-https-redirects";
import { requirePodDisruptionBudgets } from "./require-pod-disruption-budgets";

/** Rules on Kubernetes objects that need other objects, by id. A test compares the list with the folder. */
export const setRules: readonly SetRule[] = [
  disallowOverlappingDisruptionBudgets,
  disallowUnmatchedSelectors,
  requireDefaultDenyNetworkPolicies,
  requireEvictionRoom,
  requireHttpsRedirects,
  requirePodDisruptionBudgets,
];
