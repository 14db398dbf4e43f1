import type { SetRule } from "../../rule";
import { requireDefaultDenyNetworkPolicies } from "./require-default-deny-network-policies";

/** Rules on Kubernetes objects that need other objects, by id. A test compares the list with the folder. */
export const setRules: readonly SetRule[] = [requireDefaultDenyNetworkPolicies];
