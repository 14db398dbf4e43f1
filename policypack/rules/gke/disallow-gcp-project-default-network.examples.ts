import type { CloudExamples } from "../../examples";
import { compliantProject, without } from "./compliant";
import type { ProjectInputs } from "./inputs";

export const disallowGcpProjectDefaultNetworkExamples: CloudExamples<ProjectInputs> = {
  rule: "disallow-gcp-project-default-network",
  good: {
    none: compliantProject,
  },
  bad: {
    "left to the default": {
      inputs: without(compliantProject, "autoCreateNetwork"),
      at: "autoCreateNetwork",
    },
  },
};
