import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeIntranodeVisibility = defineCloudRule<ClusterInputs>({
  id: "require-gke-intranode-visibility",
  title: "Traffic between pods of one node visible to the network",
  rationale: "Without it, pods on one node talk past flow logs and firewalls.",
  remediation: "Set enableIntranodeVisibility to true.",
  severity: "low",
  controls: ["cis-gke-1.9.0/5.6.1", "nsa-cisa-1.2/audit-logging"],
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
