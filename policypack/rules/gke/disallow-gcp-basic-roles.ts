import { defineCloudRule } from "../../rule";
import type { ProjectRoleInputs } from "./inputs";

const basicRoles: ReadonlySet<string> = new Set(["roles/owner", "roles/editor", "roles/viewer"]);

export const disallowGcpBasicRoles = defineCloudRule<ProjectRoleInputs>({
  id: "disallow-gcp-basic-roles",
  title: "No basic roles on a project",
  rationale:
    "Owner, Editor and Viewer hold thousands of permissions in every service of the project, its Secrets and clusters among them.",
  remediation: "Grant the predefined role for the task, such as roles/container.developer.",
  severity: "high",
  controls: ["nsa-cisa-1.2/authentication-authorization"],
  on: ["gcp:projects/iAMMember:IAMMember", "gcp:projects/iAMBinding:IAMBinding"],
  requirements: [
    {
      property: "role",
      wanted: "a predefined or custom role",
      holds: ({ role }) => !basicRoles.has(role),
    },
  ],
});
