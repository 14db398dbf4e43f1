import type { KubernetesRule } from "../../../rule";
import { disallowCredentialsInArguments } from "./disallow-credentials-in-arguments";
import { disallowCredentialsInConfigMaps } from "./disallow-credentials-in-config-maps";
import { disallowCredentialsInEnvironment } from "./disallow-credentials-in-environment";
import { disallowCredentialsInProbes } from "./disallow-credentials-in-probes";
import { disallowSecretEnvFrom } from "./disallow-secret-env-from";
import { disallowServiceAccountAutomount } from "./disallow-service-account-automount";
import { disallowStaticCloudCredentials } from "./disallow-static-cloud-credentials";
import { disallowTokenSecrets } from "./disallow-token-secrets";
import { requireServiceAccount } from "./require-service-account";
import { restrictServiceAccountTokenMounts } from "./restrict-service-account-token-mounts";
import { restrictTokenLifetime } from "./restrict-token-lifetime";

/** Rules on service accounts and credentials, by id. */
export const identityRules: readonly KubernetesRule[] = [
  disallowCredentialsInArguments,
  disallowCredentialsInConfigMaps,
  disallowCredentialsInEnvironment,
  disallowCredentialsInProbes,
  disallowSecretEnvFrom,
  disallowServiceAccountAutomount,
  disallowStaticCloudCredentials,
  disallowTokenSecrets,
  requireServiceAccount,
  restrictServiceAccountTokenMounts,
  restrictTokenLifetime,
];
