import type { KubernetesRule } from "../../../rule";
import { restrictServiceAccountTokenMounts } from "./restrict-service-account-token-mounts";

/** Rules on service accounts and credentials, by id. */
export const identityRules: readonly KubernetesRule[] = [restrictServiceAccountTokenMounts];
