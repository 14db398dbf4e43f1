import { anyHolds } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { StorageAccountInputs } from "./inputs";

export const disallowAzureStoragePublicAccess = defineCloudRule<StorageAccountInputs>({
  id: "disallow-azure-storage-public-access",
  title: "Azure storage closed to the internet and to who has no name",
  rationale:
    "Logs and backups say all there is to know; one container that anyone may read says it to anyone.",
  remediation:
    'Set allowBlobPublicAccess to false, and networkRuleSet.defaultAction to "Deny" or publicNetworkAccess to "Disabled".',
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.3.1",
    "gdpr/25.2",
  ],
  on: ["azure-native:storage:StorageAccount"],
  requirements: [
    {
      property: "allowBlobPublicAccess",
      wanted: "false",
      holds: ({ allowBlobPublicAccess }) => allowBlobPublicAccess === false,
    },
    {
      property: "networkRuleSet.defaultAction",
      wanted: '"Deny", or publicNetworkAccess "Disabled"',
      holds: (inputs) =>
        anyHolds([
          () => inputs.networkRuleSet?.defaultAction === "Deny",
          () => inputs.publicNetworkAccess === "Disabled",
          () => inputs.publicNetworkAccess === "SecuredByPerimeter",
        ]),
    },
  ],
});
