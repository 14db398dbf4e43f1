import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeBinaryAuthorization = defineCloudRule<ClusterInputs>({
  id: "require-gke-binary-authorization",
  title: "Binary Authorization on",
  rationale:
    "Without it, whoever can create a pod can run any image in the world; the policy of the project has no say.",
  remediation: "Set binaryAuthorization.evaluationMode to PROJECT_SINGLETON_POLICY_ENFORCE.",
  severity: "medium",
  controls: ["cis-gke-1.9.0/5.1.4", "soc2-2017/CC6.8", "iso-27001-2022/A.8.19"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "binaryAuthorization.evaluationMode",
      wanted: "PROJECT_SINGLETON_POLICY_ENFORCE",
      holds: ({ binaryAuthorization }) =>
        binaryAuthorization?.evaluationMode === "PROJECT_SINGLETON_POLICY_ENFORCE",
    },
  ],
});
