import { defineCloudRule } from "../../rule";
import type { KeyInputs } from "./inputs";

// The API writes durations in seconds, with an "s" behind.
const ninetyDays = 90 * 86_400;

export const requireGcpKmsRotation = defineCloudRule<KeyInputs>({
  id: "require-gcp-kms-rotation",
  title: "Cloud KMS keys that rotate at least every 90 days",
  rationale: "A key that never changes has protected everything since its first day when it leaks.",
  remediation: 'Set rotationPeriod to "7776000s" (90 days) or shorter.',
  severity: "medium",
  controls: [
    "cis-gke-1.9.0/5.3.1",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "pci-dss-4.0.1/3.7.4",
  ],
  on: ["gcp:kms/cryptoKey:CryptoKey"],
  appliesTo: ({ purpose }) => purpose === undefined || purpose === "ENCRYPT_DECRYPT",
  requirements: [
    {
      property: "rotationPeriod",
      wanted: "90 days or shorter",
      holds: ({ rotationPeriod }) => Number.parseFloat(rotationPeriod ?? "") <= ninetyDays,
    },
  ],
});
