import type { KubernetesExamples } from "../../../examples";
import { examples as disallowCredentialsInArguments } from "./disallow-credentials-in-arguments.examples";
import { examples as disallowCredentialsInConfigMaps } from "./disallow-credentials-in-config-maps.examples";
import { examples as disallowCredentialsInEnvironment } from "./disallow-credentials-in-environment.examples";
import { examples as disallowCredentialsInProbes } from "./disallow-credentials-in-probes.examples";
import { examples as disallowSecretEnvFrom } from "./disallow-secret-env-from.examples";
import { examples as disallowServiceAccountAutomount } from "./disallow-service-account-automount.examples";
import { examples as disallowStaticCloudCredentials } from "./disallow-static-cloud-credentials.examples";
import { examples as disallowTokenSecrets } from "./disallow-token-secrets.examples";
import { examples as requireServiceAccount } from "./require-service-account.examples";
import { examples as restrictServiceAccountTokenMounts } from "./restrict-service-account-token-mounts.examples";
import { examples as restrictTokenLifetime } from "./restrict-token-lifetime.examples";

/** Examples of the rules on service accounts and credentials, in the order of the rules. */
export const identityExamples: readonly KubernetesExamples[] = [
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
