import { defineCloudRule } from "../../rule";
import type { TrailInputs } from "./inputs";

export const requireAwsCompleteTrail = defineCloudRule<TrailInputs>({
  id: "require-aws-complete-trail",
  title: "A CloudTrail of every region, that cannot be changed unnoticed",
  rationale:
    "An intruder works in the region that nobody looks at, and takes what was logged of it out of the bucket.",
  remediation:
    "Set isMultiRegionTrail and enableLogFileValidation to true and kmsKeyId to a KMS key of yours; leave enableLogging and includeGlobalServiceEvents on.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["aws:cloudtrail/trail:Trail"],
  requirements: [
    {
      property: "isMultiRegionTrail",
      wanted: "true",
      holds: ({ isMultiRegionTrail }) => isMultiRegionTrail === true,
    },
    {
      property: "enableLogFileValidation",
      wanted: "true",
      holds: ({ enableLogFileValidation }) => enableLogFileValidation === true,
    },
    {
      property: "enableLogging",
      wanted: "true",
      holds: ({ enableLogging }) => enableLogging !== false,
    },
    {
      property: "includeGlobalServiceEvents",
      wanted: "true",
      holds: ({ includeGlobalServiceEvents }) => includeGlobalServiceEvents !== false,
    },
    {
      property: "kmsKeyId",
      wanted: "a KMS key",
      holds: (inputs) => Object.hasOwn(inputs, "kmsKeyId"),
    },
  ],
});
