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
    // The other one keeps its role, for which the agent must be there.
    change: (inputs) =>
      inputs["addonName"] === "vpc-cni" ? without("podIdentityAssociations")(inputs) : inputs,
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
  {
    title: "asks for a patch of Kubernetes, which EKS chooses itself",
    type: cluster,
    change: setting("version", "1.36.0"),
    caughtBy: "require-eks-version",
  },
  {
    title: "leaves EKS in a zone that fails",
    type: cluster,
    change: setting("zonalShiftConfig.enabled", false),
    caughtBy: "require-eks-zonal-shift",
  },
  {
    title: "takes the tags off what EKS nodes cost",
    type: launchTemplate,
    change: without("tagSpecifications"),
    caughtBy: "require-aws-node-tags",
  },
  {
    title: "lets EKS nodes out by every port",
    type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    change: (inputs) =>
      inputs["cidrIpv4"] === everywhere
        ? { ...without("fromPort", "toPort")(inputs), ipProtocol: "-1" }
        : inputs,
    caughtBy: "restrict-aws-security-group-egress",
  },
  {
    title: "logs what is done in one region of AWS",
    type: "aws:cloudtrail/trail:Trail",
    change: setting("isMultiRegionTrail", false),
    caughtBy: "require-aws-complete-trail",
  },
  {
    title: "lets nobody hear of the break-glass role of EKS",
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    change: setting("alarmActions", []),
    caughtBy: "require-aws-alarm-actions",
  },
  {
    title: "writes alarms of EKS in clear",
    type: "aws:sns/topic:Topic",
    change: without("kmsMasterKeyId"),
    caughtBy: "require-aws-topic-encryption",
  },
  {
    title: "leaves backups of EKS to AWS's own key",
    type: "aws:backup/vault:Vault",
    change: without("kmsKeyArn"),
    caughtBy: "require-aws-backup-encryption",
    environments: ["production"],
  },
  {
    title: "allows a role of EKS everything",
    type: "aws:iam/rolePolicy:RolePolicy",
    change: (inputs) =>
      String(inputs["policy"]).includes("logs:PutLogEvents")
        ? { ...inputs, policy: statement({ Action: "*", Resource: "*" }) }
        : inputs,
    caughtBy: "disallow-iam-wildcard-policies",
  },
  {
    title: "lets a role of EKS pass every other",
    type: "aws:iam/rolePolicy:RolePolicy",
    change: (inputs) =>
      String(inputs["policy"]).includes("eks:DescribeCluster")
        ? { ...inputs, policy: statement({ Action: "iam:PassRole", Resource: "*" }) }
        : inputs,
    caughtBy: "disallow-iam-privilege-escalation",
  },
  {
    title: "makes a role of EKS administrator of the account",
    type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    change: setting("policyArn", "arn:aws:iam::aws:policy/AdministratorAccess"),
    caughtBy: "disallow-iam-administrator-access",
  },
  {
    title: "lets every account take a role of EKS",
    type: "aws:iam/role:Role",
    change: setting(
      "assumeRolePolicy",
      statement({ Principal: { AWS: "*" }, Action: "sts:AssumeRole" }),
    ),
    caughtBy: "restrict-iam-role-trust",
  },
];

/** Of another program. */
const elsewhere = "vpc-0123456789abcdef0";

/** One for each guard that only several resources show. Each takes a resource away from what refers to it. */
export const eksSetSabotages: readonly Sabotage[] = [
  {
    title: "logs the traffic of another VPC",
    type: flowLog,
    change: setting("vpcId", elsewhere),
    caughtBy: "require-aws-vpc-flow-log",
  },
  {
    title: "manages the default security group of another VPC",
    type: defaultSecurityGroup,
    change: setting("vpcId", elsewhere),
    caughtBy: "require-aws-managed-default-security-group",
  },
  {
    title: "lets backups of EKS be deleted the day after",
    type: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    change: setting("minRetentionDays", 1),
    caughtBy: "require-aws-backup-lock",
    environments: ["production"],
  },
  {
    title: "leaves the log group of EKS to EKS",
    type: logGroup,
    change: (inputs) =>
      String(inputs["name"]).startsWith("/aws/eks/") ? { ...inputs, name: "/elsewhere" } : inputs,
    caughtBy: "require-eks-log-group",
  },
  {
    title: "leaves EKS without its network plugin",
    type: addon,
    change: (inputs) =>
      inputs["addonName"] === "vpc-cni" ? { ...inputs, clusterName: "another" } : inputs,
    caughtBy: "require-eks-network-plugin",
  },
  {
    title: "leaves EKS without its Pod Identity agent",
    type: addon,
    change: (inputs) =>
      inputs["addonName"] === "eks-pod-identity-agent"
        ? { ...inputs, addonName: "snapshot-controller" }
        : inputs,
    caughtBy: "require-eks-pod-identity-agent",
  },
  {
    title: "gives the network plugin's rights to EKS nodes",
    type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    change: (inputs) =>
      String(inputs["policyArn"]).endsWith("WorkerNodeMinimalPolicy")
        ? { ...inputs, policyArn: "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy" }
        : inputs,
    caughtBy: "restrict-eks-node-role",
  },
  {
    title: "makes the nodes of EKS newer than their control plane",
    type: nodeGroup,
    change: setting("version", "1.99"),
    caughtBy: "restrict-eks-version-skew",
  },
  {
    title: "puts EKS nodes on the internet",
    type: "aws:ec2/route:Route",
    change: (inputs) =>
      "natGatewayId" in inputs
        ? { ...without("natGatewayId")(inputs), gatewayId: "igw-0123456789abcdef0" }
        : inputs,
    caughtBy: "require-eks-private-subnets",
  },
  {
    title: "blinds GuardDuty to EKS",
    type: "aws:guardduty/detectorFeature:DetectorFeature",
    change: setting("status", "DISABLED"),
    caughtBy: "require-guardduty-eks-features",
  },
  {
    title: "lets the trail's bucket be made public",
    type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    change: setting("blockPublicPolicy", false),
    caughtBy: "require-aws-closed-buckets",
  },
];

function statement(allowed: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: { Effect: "Allow", ...allowed } });
}
