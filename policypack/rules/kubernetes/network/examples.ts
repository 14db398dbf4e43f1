import type { KubernetesExamples } from "../../../examples";
import { examples as restrictServiceExposure } from "./restrict-service-exposure.examples";

/** Examples of the rules on what is reachable, and how, in the order of the rules. */
export const networkExamples: readonly KubernetesExamples[] = [restrictServiceExposure];
