import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeIntranodeVisibility = defineCloudRule<ClusterInputs>({
  id: "require-gke-intranode-visibility",
  title: "Traffic between pods of one node visible to the network",
  rationale: "Without it, pods on one node talk past flow logs and firewalls.",
  remediation: "Set enableIntranodeVisibility to true.",
  severity: "low",
  controls: [
    "cis-gke-1.9.0/5.6.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["gcp:container/cluster:Cluster"],
  appliesTo: (inputs) => inputs.enableAutopilot !== true,
  requirements: [
    {
      property: "enableIntranodeVisibility",
      wanted: "true",
      holds: ({ enableIntranodeVisibility }) => enableIntranodeVisibility === true,
    },
  ],
});
