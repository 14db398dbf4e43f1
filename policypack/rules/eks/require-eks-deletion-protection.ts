import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksDeletionProtection = defineCloudRule<ClusterInputs>({
  id: "require-eks-deletion-protection",
  title: "Deletion protection of EKS clusters",
  rationale:
    "One wrong command, or one stolen credential, deletes the cluster and everything that only lives in it.",
  remediation:
    "Set deletionProtection to true; lift it in a deployment of its own before tearing down.",
  severity: "medium",
  controls: [],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "deletionProtection",
      wanted: "true",
      holds: ({ deletionProtection }) => deletionProtection === true,
    },
  ],
});
