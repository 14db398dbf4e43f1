import { defineCloudRule } from "../../rule";
import type { SubnetworkInputs } from "./inputs";

export const requireGcpSubnetworkFlowLogs = defineCloudRule<SubnetworkInputs>({
  id: "require-gcp-subnetwork-flow-logs",
  title: "Flow logs on every subnetwork",
  rationale: "After an intrusion, flow logs are what shows where it came from and what it reached.",
  remediation: "Set logConfig, with flowSampling of 0.5 or more.",
  severity: "medium",
  controls: [
    "cis-gke-1.9.0/5.6.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["gcp:compute/subnetwork:Subnetwork"],
  appliesTo: ({ purpose = "PRIVATE" }) => purpose === "PRIVATE",
  requirements: [
    {
      property: "logConfig",
      wanted: "flow logs",
      holds: (inputs) => Object.hasOwn(inputs, "logConfig"),
    },
    {
      property: "logConfig.flowSampling",
      wanted: "0.5 or more",
      holds: ({ logConfig }) => (logConfig?.flowSampling ?? 0.5) >= 0.5,
    },
  ],
});
