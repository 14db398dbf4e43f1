import { setting, without } from "./change";
import type { Sabotage } from "./sabotage";

const cluster = "aws:eks/cluster:Cluster";
const nodeGroup = "aws:eks/nodeGroup:NodeGroup";
const addon = "aws:eks/addon:Addon";
const launchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
const key = "aws:kms/key:Key";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const flowLog = "aws:ec2/flowLog:FlowLog";
const defaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
const everywhere = "0.0.0.0/0";

/** One for each guard of an EKS cluster that has a switch. */
export const eksSabotages: readonly Sabotage[] = [
  {
    title: "opens the EKS API to whoever finds it",
    type: cluster,
    change: (inputs) =>
      setting("vpcConfig.publicAccessCidrs", [everywhere])(
        setting("vpcConfig.endpointPublicAccess", true)(inputs),
      ),
    caughtBy: "restrict-eks-public-endpoint",
  },
  {
    title: "opens the EKS API to both halves of the internet",
    type: cluster,
    change: (inputs) =>
      setting("vpcConfig.publicAccessCidrs", ["0.0.0.0/1", "128.0.0.0/1"])(
        setting("vpcConfig.endpointPublicAccess", true)(inputs),
      ),
    caughtBy: "restrict-eks-public-endpoint",
  },
  {
    title: "takes the private endpoint off the EKS API",
    type: cluster,
    change: setting("vpcConfig.endpointPrivateAccess", false),
    caughtBy: "require-eks-private-endpoint",
  },
  {
    title: "leaves EKS Secrets to AWS's own key",
    type: cluster,
    change: without("encryptionConfig"),
    caughtBy: "require-eks-secrets-encryption",
  },
  {
    title: "drops the audit log of EKS",
    type: cluster,
    change: setting("enabledClusterLogTypes", ["api", "scheduler"]),
    caughtBy: "require-eks-control-plane-logs",
  },
  {
    title: "lets the aws-auth ConfigMap decide who is who",
    type: cluster,
    change: setting("accessConfig.authenticationMode", "API_AND_CONFIG_MAP"),
    caughtBy: "require-eks-api-authentication",
  },
  {
    title: "makes the creator of an EKS cluster its administrator",
    type: cluster,
    change: setting("accessConfig.bootstrapClusterCreatorAdminPermissions", true),
    caughtBy: "require-eks-api-authentication",
  },
  {
    title: "lifts the deletion protection of EKS",
    type: cluster,
    change: setting("deletionProtection", false),
    caughtBy: "require-eks-deletion-protection",
  },
  {
    title: "pays for extended support of EKS instead of upgrading",
    type: cluster,
    change: setting("upgradePolicy.supportType", "EXTENDED"),
    caughtBy: "require-eks-standard-support",
  },
  {
    title: "makes an IAM user administrator of EKS",
    type: "aws:eks/accessEntry:AccessEntry",
    change: setting("principalArn", "arn:aws:iam::111122223333:user/alice"),
    caughtBy: "restrict-eks-access-entries",
  },
  {
    title: "stops EKS from enforcing NetworkPolicy",
    type: addon,
    change: (inputs) =>
      inputs["addonName"] === "vpc-cni" ? without("configurationValues")(inputs) : inputs,
    caughtBy: "require-eks-network-policy",
  },
  {
    title: "gives EKS add-ons the rights of the node",
    type: addon,
    change: (inputs) =>
      "podIdentityAssociations" in inputs ? without("podIdentityAssociations")(inputs) : inputs,
    caughtBy: "require-eks-addon-identity",
  },
  {
    title: "opens SSH to EKS nodes",
    type: nodeGroup,
    change: setting("remoteAccess", { ec2SshKey: "ops" }),
    caughtBy: "disallow-eks-node-ssh",
  },
  {
    title: "puts a key pair on EKS nodes",
    type: launchTemplate,
    change: setting("keyName", "ops"),
    caughtBy: "disallow-eks-node-ssh",
  },
  {
    title: "runs EKS nodes from EKS's own launch template",
    type: nodeGroup,
    change: without("launchTemplate"),
    caughtBy: "require-eks-launch-template",
  },
  {
    title: "leaves broken EKS nodes alone",
    type: nodeGroup,
    change: setting("nodeRepairConfig.enabled", false),
    caughtBy: "require-eks-node-repair",
  },
  {
    title: "runs EKS nodes on Amazon Linux 2",
    type: nodeGroup,
    change: setting("amiType", "AL2_ARM_64"),
    caughtBy: "restrict-eks-node-image",
  },
  {
    title: "answers EC2 metadata requests without a token",
    type: launchTemplate,
    change: setting("metadataOptions.httpTokens", "optional"),
    caughtBy: "require-aws-imdsv2",
  },
  {
    title: "lets pods reach the EC2 metadata service",
    type: launchTemplate,
    change: setting("metadataOptions.httpPutResponseHopLimit", 2),
    caughtBy: "require-aws-imdsv2",
  },
  {
    title: "leaves a disk of EKS nodes in clear",
    type: launchTemplate,
    change: setting("blockDeviceMappings.1.ebs.encrypted", "false"),
    caughtBy: "require-aws-encrypted-node-volumes",
  },
  {
    title: "stops the KMS key from rotating",
    type: key,
    change: setting("enableKeyRotation", false),
    caughtBy: "require-aws-kms-key-rotation",
  },
  {
    title: "leaves a week to notice that the KMS key is gone",
    type: key,
    change: setting("deletionWindowInDays", 7),
    caughtBy: "require-aws-kms-deletion-window",
  },
  {
    title: "gives the KMS key to everyone",
    type: key,
    change: setting(
      "policy",
      JSON.stringify({
        Version: "2012-10-17",
        Statement: { Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" },
      }),
    ),
    caughtBy: "restrict-aws-kms-key-policy",
  },
  {
    title: "keeps the logs of EKS for a week",
    type: logGroup,
    change: setting("retentionInDays", 7),
    caughtBy: "require-aws-log-retention",
  },
  {
    title: "leaves the logs of EKS to AWS's own key",
    type: logGroup,
    change: without("kmsKeyId"),
    caughtBy: "require-aws-log-encryption",
  },
  {
    title: "logs only the traffic that was turned away",
    type: flowLog,
    change: setting("trafficType", "REJECT"),
    caughtBy: "require-aws-complete-flow-logs",
  },
  {
    title: "logs ten minutes of traffic in one record",
    type: flowLog,
    change: without("maxAggregationInterval"),
    caughtBy: "require-aws-complete-flow-logs",
  },
  {
    title: "hands out public addresses in AWS subnets",
    type: "aws:ec2/subnet:Subnet",
    change: setting("mapPublicIpOnLaunch", true),
    caughtBy: "disallow-aws-subnet-public-ip",
  },
  {
    title: "opens the default security group",
    type: defaultSecurityGroup,
    change: setting("egress", [
      { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everywhere] },
    ]),
    caughtBy: "require-aws-closed-default-security-group",
  },
  {
    title: "opens EKS nodes to everyone by an inline rule",
    type: "aws:ec2/securityGroup:SecurityGroup",
    change: setting("ingress", [
      { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [everywhere] },
    ]),
    caughtBy: "restrict-aws-security-group-ingress",
  },
  {
    title: "opens the kubelets to everyone",
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    change: (inputs) =>
      inputs["fromPort"] === 10250
        ? { ...without("referencedSecurityGroupId")(inputs), cidrIpv4: everywhere }
        : inputs,
    caughtBy: "restrict-aws-security-group-ingress",
  },
];
