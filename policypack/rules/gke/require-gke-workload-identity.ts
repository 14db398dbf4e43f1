import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeWorkloadIdentity = defineCloudRule<ClusterInputs>({
  id: "require-gke-workload-identity",
  title: "Workload Identity for pods",
  rationale:
    "Without it, pods that call Google Cloud use the node's account, or a key file that leaks.",
  remediation: "Set workloadIdentityConfig.workloadPool to PROJECT.svc.id.goog.",
  severity: "high",
  controls: ["cis-gke-1.9.0/5.2.2", "nsa-cisa-1.2/authentication-authorization"],
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
