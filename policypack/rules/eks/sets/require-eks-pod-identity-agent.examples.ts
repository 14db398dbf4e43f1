import type { CloudSetExamples } from "../../../examples";
import { compliantCniAddon } from "../compliant";
import { cluster, resource, without } from "./program";

export const requireEksPodIdentityAgentExamples: CloudSetExamples = {
  rule: "require-eks-pod-identity-agent",
  good: {
    "the agent of the same cluster": cluster,
    "an add-on of a cluster that another program made": [
      resource("aws:eks/addon:Addon", "cni", compliantCniAddon),
    ],
  },
  bad: {
    "no agent": { resources: without(cluster, "agent"), of: "cni", at: "podIdentityAssociations" },
  },
};
