import { defineCloudRule } from "../../rule";
import type { AccessKeyInputs } from "./inputs";

export const disallowIamUserKeys = defineCloudRule<AccessKeyInputs>({
  id: "disallow-iam-user-keys",
  title: "No access keys of IAM users",
  rationale:
    "A key never expires, and is found in a repository years after whoever made it has left.",
  remediation:
    "Give the workload a role: by Pod Identity in a cluster, by OIDC in a pipeline, by IAM Identity Center for people.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["aws:iam/accessKey:AccessKey"],
  requirements: [
    {
      property: "status",
      wanted: '"Inactive", until the key is removed',
      holds: ({ status }) => status === "Inactive",
    },
  ],
});
