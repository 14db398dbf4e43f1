import type { SetExamples } from "../../examples";
import { examples as requireDefaultDenyNetworkPolicies } from "./require-default-deny-network-policies.examples";

/** The examples of every set rule, in the order of the rules. */
export const setExamples: readonly SetExamples[] = [requireDefaultDenyNetworkPolicies];
