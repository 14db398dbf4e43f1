import { defineCloudSetRule } from "../../../rule";
import type { AddonInputs } from "../inputs";

export const requireEksPodIdentityAgent = defineCloudSetRule<AddonInputs>({
  id: "require-eks-pod-identity-agent",
  title: "The Pod Identity agent where add-ons have roles by it",
  rationale:
    "Without the agent the role is never handed out: the add-on takes the node's credentials, or finds none behind a hop limit of one.",
  remediation:
    "Make an Addon eks-pod-identity-agent for the same cluster, and let the other depend on it.",
  severity: "medium",
  controls: ["cis-eks-1.8.0/5.2.1", "soc2-2017/CC6.3", "iso-27001-2022/A.8.2"],
  on: ["aws:eks/addon:Addon"],
  reads: ["aws:eks/cluster:Cluster"],
  appliesTo: ({ inputs: { podIdentityAssociations = [] } }) => podIdentityAssociations.length > 0,
  requirements: [
    {
      property: "podIdentityAssociations",
      wanted: "handed out by an add-on eks-pod-identity-agent of the cluster",
      holds: (addon, set) => {
        const clusters = set.referred(addon, "clusterName", "aws:eks/cluster:Cluster");
        const agents = set
          .of("aws:eks/addon:Addon")
          .filter(({ inputs }) => inputs["addonName"] === "eks-pod-identity-agent");
        return clusters.every((cluster) =>
          agents.some((agent) =>
            set.referred(agent, "clusterName", cluster.type).includes(cluster),
          ),
        );
      },
    },
  ],
});
