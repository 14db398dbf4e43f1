import type { KubernetesExamples } from "../../../examples";
import { examples as restrictServiceAccountTokenMounts } from "./restrict-service-account-token-mounts.examples";

/** Examples of the rules on service accounts and credentials, in the order of the rules. */
export const identityExamples: readonly KubernetesExamples[] = [restrictServiceAccountTokenMounts];
