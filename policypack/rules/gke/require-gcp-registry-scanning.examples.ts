import type { CloudExamples } from "../../examples";
import { compliantRepository } from "./compliant";
import type { RepositoryInputs } from "./inputs";

export const requireGcpRegistryScanningExamples: CloudExamples<RepositoryInputs> = {
  rule: "require-gcp-registry-scanning",
  good: {
    "left to the project": compliantRepository,
    "as the project": {
      ...compliantRepository,
      vulnerabilityScanningConfig: { enablementConfig: "INHERITED" },
    },
  },
  bad: {
    off: {
      inputs: {
        ...compliantRepository,
        vulnerabilityScanningConfig: { enablementConfig: "DISABLED" },
      },
      at: "vulnerabilityScanningConfig.enablementConfig",
    },
  },
};
