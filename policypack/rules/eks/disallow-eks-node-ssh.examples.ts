import type { CloudExamples } from "../../examples";
import { compliantLaunchTemplate, compliantNodeGroup } from "./compliant";
import type { LaunchTemplateInputs, NodeGroupInputs } from "./inputs";

export const disallowEksNodeSshExamples: CloudExamples<NodeGroupInputs> = {
  rule: "disallow-eks-node-ssh",
  good: { "node group without a key pair": compliantNodeGroup },
  bad: {
    "key pair, open to the world": {
      inputs: { ...compliantNodeGroup, remoteAccess: { ec2SshKey: "ops" } },
      at: "remoteAccess",
    },
    "key pair, for one security group": {
      inputs: {
        ...compliantNodeGroup,
        remoteAccess: { ec2SshKey: "ops", sourceSecurityGroupIds: ["sg-1"] },
      },
      at: "remoteAccess",
    },
  },
};

export const disallowEksNodeSshTemplateExamples: CloudExamples<LaunchTemplateInputs> = {
  rule: "disallow-eks-node-ssh",
  type: "aws:ec2/launchTemplate:LaunchTemplate",
  good: { "launch template without a key pair": compliantLaunchTemplate },
  bad: {
    "launch template with a key pair": {
      inputs: { ...compliantLaunchTemplate, keyName: "ops" },
      at: "keyName",
    },
  },
};
