import type { KubernetesRule } from "../../../rule";
import { restrictServiceExposure } from "./restrict-service-exposure";

/** Rules on what is reachable, and how, by id. */
export const networkRules: readonly KubernetesRule[] = [restrictServiceExposure];
