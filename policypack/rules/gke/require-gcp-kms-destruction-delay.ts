import { defineCloudRule } from "../../rule";
import type { KeyInputs } from "./inputs";

// The API writes durations in seconds, with an "s" behind.
const thirtyDays = 30 * 86_400;

export const requireGcpKmsDestructionDelay = defineCloudRule<KeyInputs>({
  id: "require-gcp-kms-destruction-delay",
  title: "A month to notice that a Cloud KMS key is destroyed",
  rationale:
    "What a destroyed key encrypted is lost for ever; the delay is the only time in which a mistake, or an attacker, can be undone.",
  remediation: 'Set destroyScheduledDuration to "2592000s" (30 days) or longer, or leave it out.',
  severity: "medium",
  controls: ["cis-gke-1.9.0/5.3.1", "soc2-2017/A1.2", "iso-27001-2022/A.8.24", "gdpr/32.1.c"],
  on: ["gcp:kms/cryptoKey:CryptoKey"],
  requirements: [
    {
      property: "destroyScheduledDuration",
      wanted: "30 days or longer",
      holds: ({ destroyScheduledDuration }) =>
        destroyScheduledDuration === undefined ||
        Number.parseFloat(destroyScheduledDuration) >= thirtyDays,
    },
  ],
});
