import { defineCloudSetRule } from "../../../rule";

export const requireAksDiagnosticSetting = defineCloudSetRule({
  id: "require-aks-diagnostic-setting",
  title: "A diagnostic setting for every AKS cluster",
  rationale: "AKS keeps none of its control plane's logs unless a setting sends them somewhere.",
  remediation: "Make a DiagnosticSetting whose resourceUri is the id of the cluster.",
  severity: "high",
  controls: [
    "cis-aks-1.8.0/2.1.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  reads: ["azure-native:monitor:DiagnosticSetting"],
  requirements: [
    {
      property: "id",
      wanted: "the resourceUri of a diagnostic setting",
      holds: (cluster, set) =>
        set.referring(cluster, "azure-native:monitor:DiagnosticSetting", "resourceUri").length > 0,
    },
  ],
});
