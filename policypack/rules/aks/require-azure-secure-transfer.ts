import { defineCloudRule } from "../../rule";
import type { StorageAccountInputs } from "./inputs";

const current: ReadonlySet<string> = new Set(["TLS1_2", "TLS1_3"]);

export const requireAzureSecureTransfer = defineCloudRule<StorageAccountInputs>({
  id: "require-azure-secure-transfer",
  title: "Azure storage over TLS 1.2 alone",
  rationale: "What goes over a line in clear, or under a broken cipher, is read on the way.",
  remediation: 'Leave enableHttpsTrafficOnly true and set minimumTlsVersion to "TLS1_2".',
  severity: "medium",
  controls: [
    "soc2-2017/CC6.7",
    "iso-27001-2022/A.8.24",
    "pci-dss-4.0.1/4.2.1",
    "hipaa/164.312.e.1",
  ],
  on: ["azure-native:storage:StorageAccount"],
  requirements: [
    {
      property: "enableHttpsTrafficOnly",
      wanted: "true",
      holds: ({ enableHttpsTrafficOnly }) => enableHttpsTrafficOnly !== false,
    },
    {
      property: "minimumTlsVersion",
      wanted: '"TLS1_2" or later',
      holds: ({ minimumTlsVersion }) => current.has(minimumTlsVersion ?? ""),
    },
  ],
});
