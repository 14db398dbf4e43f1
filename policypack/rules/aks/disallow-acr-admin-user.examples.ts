import type { CloudExamples } from "../../examples";
import { compliantRegistry, without } from "./compliant";
import type { RegistryInputs } from "./inputs";

export const disallowAcrAdminUserExamples: CloudExamples<RegistryInputs> = {
  rule: "disallow-acr-admin-user",
  good: {
    "identities alone": compliantRegistry,
    "nothing said": without(compliantRegistry, "adminUserEnabled"),
  },
  bad: {
    "a password for all": {
      inputs: { ...compliantRegistry, adminUserEnabled: true },
      at: "adminUserEnabled",
    },
  },
};
