import { defineCloudSetRule } from "../../../rule";

export const requireKeyVaultDiagnosticSetting = defineCloudSetRule({
  id: "require-key-vault-diagnostic-setting",
  title: "A diagnostic setting for every key vault",
  rationale:
    "Without one nobody sees that a key was used, or tried, by somebody who had no business with it.",
  remediation: "Make a DiagnosticSetting whose resourceUri is the id of the vault.",
  severity: "medium",
  controls: ["soc2-2017/CC7.2", "iso-27001-2022/A.8.15", "pci-dss-4.0.1/10.2.1", "hipaa/164.312.b"],
  on: ["azure-native:keyvault:Vault"],
  reads: ["azure-native:monitor:DiagnosticSetting"],
  requirements: [
    {
      property: "id",
      wanted: "the resourceUri of a diagnostic setting",
      holds: (vault, set) =>
        set.referring(vault, "azure-native:monitor:DiagnosticSetting", "resourceUri").length > 0,
    },
  ],
});
