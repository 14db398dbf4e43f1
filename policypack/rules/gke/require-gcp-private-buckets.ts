import { defineCloudRule } from "../../rule";
import type { BucketInputs } from "./inputs";

export const requireGcpPrivateBuckets = defineCloudRule<BucketInputs>({
  id: "require-gcp-private-buckets",
  title: "Buckets that cannot become public",
  rationale:
    "One entry in an access list makes a bucket readable by everybody, and nothing else in the project shows it.",
  remediation: "Set publicAccessPrevention to enforced and uniformBucketLevelAccess to true.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["gcp:storage/bucket:Bucket"],
  requirements: [
    {
      property: "publicAccessPrevention",
      wanted: "enforced",
      holds: ({ publicAccessPrevention }) => publicAccessPrevention === "enforced",
    },
    {
      property: "uniformBucketLevelAccess",
      wanted: "true",
      holds: ({ uniformBucketLevelAccess }) => uniformBucketLevelAccess === true,
    },
  ],
});
