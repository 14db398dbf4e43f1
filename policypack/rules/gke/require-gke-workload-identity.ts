import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeWorkloadIdentity = defineCloudRule<ClusterInputs>({
  id: "require-gke-workload-identity",
  title: "Workload Identity for pods",
  rationale:
    "Without it, pods that call Google Cloud use the node's account, or a key file that leaks.",
  remediation: "Set workloadIdentityConfig.workloadPool to PROJECT.svc.id.goog.",
  severity: "high",
  controls: [
    "cis-gke-1.9.0/5.2.2",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["gcp:container/cluster:Cluster"],
  appliesTo: (inputs) => inputs.enableAutopilot !== true,
  requirements: [
    {
      property: "workloadIdentityConfig.workloadPool",
      wanted: "PROJECT.svc.id.goog",
      // Presence: the project may be made in the same deployment.
      holds: ({ workloadIdentityConfig }) =>
        Object.hasOwn(workloadIdentityConfig ?? {}, "workloadPool"),
    },
  ],
});
