import { defineCloudRule } from "../../rule";
import type { LaunchTemplateInputs, NodeGroupInputs } from "./inputs";

export const disallowEksNodeSsh = defineCloudRule<
  Pick<NodeGroupInputs, "remoteAccess"> & Pick<LaunchTemplateInputs, "keyName">
>({
  id: "disallow-eks-node-ssh",
  title: "No SSH to EKS nodes",
  rationale:
    "A node group with a key pair and no source group opens port 22 to the world; who is on a node is in every pod on it, and no audit log of the cluster shows it.",
  remediation:
    "Remove remoteAccess from the node group and keyName from its launch template; open a session through AWS Systems Manager where one is needed.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.4.3",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.5",
    "pci-dss-4.0.1/8.2.2",
    "hipaa/164.312.d",
  ],
  on: ["aws:eks/nodeGroup:NodeGroup", "aws:ec2/launchTemplate:LaunchTemplate"],
  requirements: [
    {
      property: "remoteAccess",
      wanted: "absent",
      holds: (inputs) => !Object.hasOwn(inputs, "remoteAccess"),
    },
    {
      property: "keyName",
      wanted: "absent",
      holds: (inputs) => !Object.hasOwn(inputs, "keyName"),
    },
  ],
});
