import { defineCloudRule } from "../../rule";
import { type GrantInputs, grantRequirements, managerTypes } from "./grants";

const basicRoles: ReadonlySet<string> = new Set(["roles/owner", "roles/editor", "roles/viewer"]);

export const disallowGcpBasicRoles = defineCloudRule<GrantInputs>({
  id: "disallow-gcp-basic-roles",
  title: "No basic roles on a project",
  rationale:
    "Owner, Editor and Viewer hold thousands of permissions in every service of the project, its Secrets and clusters among them.",
  remediation: "Grant the predefined role for the task, such as roles/container.developer.",
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
    "a predefined or custom role",
    ({ role }) => !basicRoles.has(role),
  ),
});
