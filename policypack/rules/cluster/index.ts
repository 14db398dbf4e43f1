import type { ClusterRule } from "../../rule";
import { requireImageSignature } from "./require-image-signature";

/** Rules that only a cluster can judge. Elsewhere each is `unknown`, and is said to be, once. */
export const clusterRules: readonly ClusterRule[] = [requireImageSignature];
