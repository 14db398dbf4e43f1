import { defineCloudSetRule } from "../../../rule";

export const restrictEksNodeRole = defineCloudSetRule({
  id: "restrict-eks-node-role",
  title: "EKS node roles with the rights of a node, and no others",
  rationale: "Every pod that reaches the node's credentials has all that is attached to its role.",
  remediation:
    "Give add-ons and workloads roles of their own by Pod Identity; leave AmazonEKSWorkerNodeMinimalPolicy, or AmazonEKSWorkerNodePolicy, and AmazonEC2ContainerRegistryPullOnly on the node's.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.2.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
  ],
  on: ["aws:eks/nodeGroup:NodeGroup"],
  reads: ["aws:iam/role:Role", "aws:iam/rolePolicyAttachment:RolePolicyAttachment"],
  requirements: [
    {
      property: "nodeRoleArn",
      wanted: "a role with AWS's policies for nodes, registries and Systems Manager only",
      holds: (group, set) =>
        set
          .referred(group, "nodeRoleArn", "aws:iam/role:Role")
          .flatMap((role) =>
            set.referring(role, "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role"),
          )
          .every(({ inputs }) => ofNodes.test(String(inputs["policyArn"]))),
    },
  ],
});

const ofNodes =
  /:iam::aws:policy\/(AmazonEKSWorkerNode(Minimal)?Policy|AmazonEC2ContainerRegistry(PullOnly|ReadOnly)|AmazonSSMManagedInstanceCore)$/;
