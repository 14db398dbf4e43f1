import type { CloudExamples } from "../../examples";
import { compliantRepository } from "./compliant";
import type { RepositoryInputs } from "./inputs";

export const requireEcrScanOnPushExamples: CloudExamples<RepositoryInputs> = {
  rule: "require-ecr-scan-on-push",
  good: {
    "scanned when pushed": compliantRepository,
  },
  bad: {
    "the default": {
      inputs: { ...compliantRepository, imageScanningConfiguration: undefined },
      at: "imageScanningConfiguration.scanOnPush",
    },
    "not scanned": {
      inputs: { ...compliantRepository, imageScanningConfiguration: { scanOnPush: false } },
      at: "imageScanningConfiguration.scanOnPush",
    },
  },
};
