import { defineCloudSetRule } from "../../../rule";

export const requireEksNetworkPlugin = defineCloudSetRule({
  id: "require-eks-network-plugin",
  title: "EKS clusters whose network plugin enforces policies",
  rationale:
    "A cluster that brings no add-on gets the plugin as AWS makes it, which enforces no NetworkPolicy.",
  remediation:
    "Make an Addon vpc-cni for the cluster, with enableNetworkPolicy in its configurationValues, or bring another plugin and waive the rule.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.3.1",
    "cis-eks-1.8.0/5.4.4",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
  ],
  on: ["aws:eks/cluster:Cluster"],
  reads: ["aws:eks/addon:Addon"],
  requirements: [
    {
      property: "name",
      wanted: "the clusterName of an add-on vpc-cni",
      holds: (cluster, set) =>
        set
          .referring(cluster, "aws:eks/addon:Addon", "clusterName")
          .some(({ inputs }) => inputs["addonName"] === "vpc-cni"),
    },
  ],
});
