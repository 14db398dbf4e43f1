import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowGkeInlineNodePools = defineCloudRule<ClusterInputs>({
  id: "disallow-gke-inline-node-pools",
  title: "GKE node pools as resources of their own",
  rationale:
    "A pool that is written into the cluster cannot be changed, added or removed without replacing the cluster.",
  remediation: "Make each pool a NodePool, and set removeDefaultNodePool to true on the cluster.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "soc2-2017/CC8.1", "iso-27001-2022/A.8.32"],
  on: ["gcp:container/cluster:Cluster"],
  appliesTo: (inputs) => inputs.enableAutopilot !== true,
  requirements: [
    {
      property: "nodePools",
      wanted: "none",
      holds: (inputs) => !Object.hasOwn(inputs, "nodePools"),
    },
    {
      property: "removeDefaultNodePool",
      wanted: "true",
      holds: ({ removeDefaultNodePool }) => removeDefaultNodePool === true,
    },
  ],
});
