import { defineCloudRule } from "../../rule";
import type { RepositoryInputs } from "./inputs";

export const requireEcrScanOnPush = defineCloudRule<RepositoryInputs>({
  id: "require-ecr-scan-on-push",
  title: "ECR images scanned when they are pushed",
  rationale:
    "A vulnerability that is known on the day of the push is found by whoever looks first.",
  remediation: "Set imageScanningConfiguration.scanOnPush to true.",
  severity: "medium",
  controls: ["soc2-2017/CC7.1", "iso-27001-2022/A.8.8", "pci-dss-4.0.1/6.3.3"],
  on: ["aws:ecr/repository:Repository"],
  requirements: [
    {
      property: "imageScanningConfiguration.scanOnPush",
      wanted: "true",
      holds: ({ imageScanningConfiguration }) => imageScanningConfiguration?.scanOnPush === true,
    },
  ],
});
