import { defineCloudRule } from "../../rule";
import type { NatInputs } from "./inputs";

export const requireGcpNatLogs = defineCloudRule<NatInputs>({
  id: "require-gcp-nat-logs",
  title: "Translated connections logged",
  rationale:
    "What leaves through a gateway leaves under one address: without the log nobody knows which node talked to a server that turns out to be an attacker's.",
  remediation: "Set logConfig.enable to true and logConfig.filter to ALL.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["gcp:compute/routerNat:RouterNat"],
  requirements: [
    {
      property: "logConfig",
      wanted: "enabled, with the filter ALL",
      holds: ({ logConfig }) => logConfig?.enable === true && logConfig.filter === "ALL",
    },
  ],
});
