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
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "deletionProtection",
      wanted: "true",
      holds: ({ deletionProtection }) => deletionProtection === true,
    },
  ],
});
