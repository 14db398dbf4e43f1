import { defineCloudRule } from "../../rule";
import { type GrantInputs, grantRequirements, managerTypes } from "./grants";

const impersonation: ReadonlySet<string> = new Set([
  "roles/iam.serviceAccountAdmin",
  "roles/iam.serviceAccountKeyAdmin",
  "roles/iam.serviceAccountOpenIdTokenCreator",
  "roles/iam.serviceAccountTokenCreator",
  "roles/iam.serviceAccountUser",
  "roles/iam.workloadIdentityUser",
]);

export const disallowGcpProjectImpersonation = defineCloudRule<GrantInputs>({
  id: "disallow-gcp-project-impersonation",
  title: "No right to act as every service account of a project",
  rationale:
    "Who may act as any account of the project has the rights of all of them, administrators among them.",
  remediation:
    "Grant the role on the one service account that is meant (serviceaccount.IAMMember).",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: managerTypes,
  requirements: grantRequirements(
    "role",
    "no role of impersonation",
    ({ role }) => !impersonation.has(role),
  ),
});
