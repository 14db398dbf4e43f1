import { defineCloudRule } from "../../rule";
import type { KeyInputs } from "./inputs";

export const requireAwsKmsKeyRotation = defineCloudRule<KeyInputs>({
  id: "require-aws-kms-key-rotation",
  title: "Yearly rotation of KMS keys",
  rationale:
    "Key material that never changes protects, if it leaks, nothing that was ever encrypted.",
  remediation:
    "Set enableKeyRotation to true, and rotationPeriodInDays, where it is set, to at most 365.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/5.3.1",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "pci-dss-4.0.1/3.7.4",
  ],
  on: ["aws:kms/key:Key"],
  // KMS rotates symmetric encryption keys of its own making only.
  appliesTo: ({ customerMasterKeySpec = "SYMMETRIC_DEFAULT", customKeyStoreId }) =>
    customerMasterKeySpec === "SYMMETRIC_DEFAULT" && customKeyStoreId === undefined,
  requirements: [
    {
      property: "enableKeyRotation",
      wanted: "true",
      holds: ({ enableKeyRotation }) => enableKeyRotation === true,
    },
    {
      property: "rotationPeriodInDays",
      wanted: "at most 365",
      holds: ({ rotationPeriodInDays = 365 }) => rotationPeriodInDays <= 365,
    },
  ],
});
