import { defineCloudRule } from "../../rule";
import type { FirewallInputs } from "./inputs";

export const requireGcpFirewallLogs = defineCloudRule<FirewallInputs>({
  id: "require-gcp-firewall-logs",
  title: "Firewall rules that log",
  rationale: "Whom a rule let in, and whom it turned away, is known afterwards only from its log.",
  remediation: "Set logConfig.metadata.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["gcp:compute/firewall:Firewall"],
  requirements: [
    {
      property: "logConfig",
      wanted: "set",
      holds: (inputs) => inputs.disabled === true || Object.hasOwn(inputs, "logConfig"),
    },
  ],
});
