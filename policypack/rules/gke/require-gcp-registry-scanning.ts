import { defineCloudRule } from "../../rule";
import type { RepositoryInputs } from "./inputs";

export const requireGcpRegistryScanning = defineCloudRule<RepositoryInputs>({
  id: "require-gcp-registry-scanning",
  title: "Images scanned where they lie",
  rationale: "A hole that is found next year is in images that were pushed this year.",
  remediation:
    "Leave vulnerabilityScanningConfig out, or set its enablementConfig to INHERITED, and enable containerscanning.googleapis.com.",
  severity: "medium",
  controls: ["iso-27001-2022/A.8.8", "soc2-2017/CC7.1", "pci-dss-4.0.1/6.3.3"],
  on: ["gcp:artifactregistry/repository:Repository"],
  requirements: [
    {
      property: "vulnerabilityScanningConfig.enablementConfig",
      wanted: "INHERITED",
      holds: ({ vulnerabilityScanningConfig: scanning }) =>
        scanning?.enablementConfig !== "DISABLED",
    },
  ],
});
