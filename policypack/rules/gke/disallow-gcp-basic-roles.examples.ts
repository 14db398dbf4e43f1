import type { CloudExamples } from "../../examples";
import { compliantProjectRole } from "./compliant";
import type { ProjectRoleInputs } from "./inputs";

export const disallowGcpBasicRolesExamples: CloudExamples<ProjectRoleInputs> = {
  rule: "disallow-gcp-basic-roles",
  good: {
    "a predefined role": compliantProjectRole,
    "a custom role": { ...compliantProjectRole, role: "projects/example-data/roles/deployer" },
  },
  bad: {
    owner: { inputs: { ...compliantProjectRole, role: "roles/owner" }, at: "role" },
    editor: { inputs: { ...compliantProjectRole, role: "roles/editor" }, at: "role" },
    viewer: { inputs: { ...compliantProjectRole, role: "roles/viewer" }, at: "role" },
  },
};
