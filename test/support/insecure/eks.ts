import * as autoscaling from "@pulumi/aws/autoscaling";
import * as backup from "@pulumi/aws/backup";
import * as cloudtrail from "@pulumi/aws/cloudtrail";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ec2 from "@pulumi/aws/ec2";
import * as ecr from "@pulumi/aws/ecr";
import * as eks from "@pulumi/aws/eks";
import * as guardduty from "@pulumi/aws/guardduty";
import * as iam from "@pulumi/aws/iam";
import * as kms from "@pulumi/aws/kms";
import * as s3 from "@pulumi/aws/s3";
import * as sns from "@pulumi/aws/sns";
import * as vpc from "@pulumi/aws/vpc";
import type { InsecureProgram } from "./program";

const aws = (policy: string) => `arn:aws:iam::aws:policy/${policy}`;

const document = (statement: object) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });

const trust = (service: string) =>
  document({ Principal: { Service: service }, Action: "sts:AssumeRole" });

function roleWith(name: string, service: string, policies: readonly string[]): iam.Role {
  const role = new iam.Role(name, { assumeRolePolicy: trust(service) });
  for (const policy of policies) {
    new iam.RolePolicyAttachment(`${name}-${policy}`, { role: role.name, policyArn: aws(policy) });
  }
  return role;
}

const nodePolicies = [
  "AmazonEKSWorkerNodePolicy",
  "AmazonEKS_CNI_Policy",
  "AmazonEC2ContainerRegistryReadOnly",
];

/** A cluster in the subnets that an account has, up in fifteen minutes. */
function quickStart(): void {
  const subnetIds = ["subnet-1", "subnet-2"];
  const control = roleWith("eks-role", "eks.amazonaws.com", ["AmazonEKSClusterPolicy"]);
  const cluster = new eks.Cluster("eks", { roleArn: control.arn, vpcConfig: { subnetIds } });
  new eks.NodeGroup("nodes", {
    clusterName: cluster.name,
    nodeRoleArn: roleWith("node-role", "ec2.amazonaws.com", nodePolicies).arn,
    subnetIds,
    scalingConfig: { desiredSize: 2, maxSize: 3, minSize: 1 },
  });
}

/** A network of public subnets, a cluster, nodes by a launch template and add-ons, as a tutorial goes on. */
function tutorial(): void {
  const network = new ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
  const internet = new ec2.InternetGateway("igw", { vpcId: network.id });
  const table = new ec2.RouteTable("routes", {
    vpcId: network.id,
    routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: internet.id }],
  });
  const subnet = new ec2.Subnet("public", {
    vpcId: network.id,
    cidrBlock: "10.0.1.0/24",
    mapPublicIpOnLaunch: true,
  });
  new ec2.RouteTableAssociation("public-routes", { subnetId: subnet.id, routeTableId: table.id });
  const everything = {
    ...{ protocol: "-1", fromPort: 0, toPort: 0 },
    cidrBlocks: ["0.0.0.0/0"],
  };
  const group = new ec2.SecurityGroup("cluster-sg", {
    vpcId: network.id,
    ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }],
    egress: [everything],
  });
  new ec2.SecurityGroupRule("all-in", {
    type: "ingress",
    securityGroupId: group.id,
    ...everything,
  });
  new ec2.SecurityGroupRule("all-out", {
    type: "egress",
    securityGroupId: group.id,
    ...everything,
  });
  new vpc.SecurityGroupIngressRule("kubelet", {
    securityGroupId: group.id,
    ipProtocol: "tcp",
    fromPort: 10250,
    toPort: 10250,
    cidrIpv6: "::/0",
  });
  new vpc.SecurityGroupEgressRule("out", {
    securityGroupId: group.id,
    ipProtocol: "-1",
    cidrIpv4: "0.0.0.0/0",
  });
  const cluster = new eks.Cluster("demo", {
    name: "demo",
    version: "1.33",
    roleArn: roleWith("demo-role", "eks.amazonaws.com", ["AmazonEKSClusterPolicy"]).arn,
    enabledClusterLogTypes: ["api", "audit"],
    vpcConfig: {
      subnetIds: [subnet.id],
      securityGroupIds: [group.id],
      endpointPublicAccess: true,
      publicAccessCidrs: ["0.0.0.0/0"],
    },
  });
  const template = new ec2.LaunchTemplate("workers", {
    keyName: "me",
    instanceType: "t3.medium",
    blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 50 } }],
  });
  new eks.NodeGroup("group", {
    clusterName: cluster.name,
    nodeRoleArn: roleWith("group-role", "ec2.amazonaws.com", nodePolicies).arn,
    subnetIds: [subnet.id],
    version: "1.34",
    launchTemplate: { id: template.id, version: "$Latest" },
    remoteAccess: { ec2SshKey: "me" },
    scalingConfig: { desiredSize: 2, maxSize: 4, minSize: 2 },
  });
  for (const addonName of ["vpc-cni", "coredns", "aws-ebs-csi-driver"]) {
    new eks.Addon(addonName, { clusterName: cluster.name, addonName });
  }
  new eks.AccessEntry("me", {
    clusterName: cluster.name,
    principalArn: "arn:aws:iam::111122223333:user/me",
  });
}

/** Nodes of one's own in a group that scales, as before node groups were managed. */
function selfManaged(): void {
  const control = roleWith("control-role", "eks.amazonaws.com", ["AmazonEKSClusterPolicy"]);
  const cluster = new eks.Cluster("old", {
    version: "1.36",
    roleArn: control.arn,
    vpcConfig: { subnetIds: ["subnet-1", "subnet-2"] },
  });
  const workers = new ec2.SecurityGroup("workers-sg", {
    vpcId: "vpc-1",
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
  });
  const role = roleWith("workers-role", "ec2.amazonaws.com", nodePolicies);
  const profile = new iam.InstanceProfile("workers-profile", { role: role.name });
  const template = new ec2.LaunchTemplate("workers", {
    iamInstanceProfile: { arn: profile.arn },
    metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 2 },
    networkInterfaces: [{ associatePublicIpAddress: "true", securityGroups: [workers.id] }],
    userData: cluster.name.apply((name) => Buffer.from(`#!/bin/bash\n${name}`).toString("base64")),
  });
  new autoscaling.Group("workers", {
    minSize: 1,
    maxSize: 3,
    vpcZoneIdentifiers: ["subnet-1", "subnet-2"],
    launchTemplate: { id: template.id, version: "$Latest" },
  });
}

/** Guards that are there and hold nothing off. */
function hollow(): void {
  const key = new kms.Key("key", {
    enableKeyRotation: true,
    rotationPeriodInDays: 2560,
    deletionWindowInDays: 7,
    policy: document({ Principal: "*", Action: "kms:*", Resource: "*" }),
  });
  const logs = new cloudwatch.LogGroup("logs", {
    name: "/aws/eks/other/cluster",
    retentionInDays: 7,
    kmsKeyId: key.arn,
  });
  const cluster = new eks.Cluster(
    "halves",
    {
      name: "halves",
      version: "1.36",
      roleArn: "arn:aws:iam::111122223333:role/control-plane",
      accessConfig: {
        authenticationMode: "API",
        bootstrapClusterCreatorAdminPermissions: true,
      },
      deletionProtection: true,
      enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
      encryptionConfig: { provider: { keyArn: key.arn }, resources: ["secrets"] },
      upgradePolicy: { supportType: "EXTENDED" },
      zonalShiftConfig: { enabled: true },
      vpcConfig: {
        subnetIds: ["subnet-1", "subnet-2"],
        endpointPrivateAccess: true,
        endpointPublicAccess: true,
        publicAccessCidrs: ["0.0.0.0/1", "128.0.0.0/1"],
      },
    },
    { dependsOn: logs },
  );
  new eks.Addon("cni", {
    clusterName: cluster.name,
    addonName: "vpc-cni",
    // The add-on takes it as a text only.
    configurationValues: JSON.stringify({ enableNetworkPolicy: true }),
    podIdentityAssociations: [
      { serviceAccount: "aws-node", roleArn: "arn:aws:iam::111122223333:role/cni" },
    ],
  });
  new guardduty.Detector("detector", { enable: true });
  new ec2.FlowLog("rejected", {
    vpcId: "vpc-1",
    trafficType: "REJECT",
    logDestination: logs.arn,
  });
}

/** What a pipeline pushes to and deploys with, and where it keeps its state, given by the shortest way. */
function delivery(): void {
  const user = new iam.User("deployer", {});
  new iam.AccessKey("deployer-key", { user: user.name });
  new iam.UserPolicyAttachment("deployer-admin", {
    user: user.name,
    policyArn: aws("AdministratorAccess"),
  });
  new iam.Policy("deploy", { policy: document({ Action: "*", Resource: "*" }) });
  const pipeline = new iam.Role("pipeline", {
    assumeRolePolicy: document({
      Action: "sts:AssumeRoleWithWebIdentity",
      Principal: {
        Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
      },
      Condition: {
        StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      },
    }),
  });
  new iam.RolePolicy("pass-role", {
    role: pipeline.name,
    policy: document({ Action: ["iam:PassRole", "eks:DescribeCluster"], Resource: "*" }),
  });
  const images = new ecr.Repository("images", {});
  new ecr.RepositoryPolicy("anyone", {
    repository: images.name,
    policy: document({ Principal: "*", Action: "ecr:BatchGetImage" }),
  });
  const bucket = new s3.Bucket("state", {});
  new kms.Key("key", {});
  new cloudwatch.LogGroup("logs", {});
  new cloudwatch.MetricAlarm("alarm", {
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
  });
  new sns.Topic("alarms", {});
  new cloudtrail.Trail("trail", { s3BucketName: bucket.bucket });
  new backup.Vault("vault", {});
}

/** What an EKS cluster is by default, wherever it is made. */
const byDefault = (name: string): string[] =>
  [
    ...["require-eks-api-authentication", "require-eks-control-plane-logs"],
    ...["require-eks-deletion-protection", "require-eks-private-endpoint"],
    ...["require-eks-secrets-encryption", "require-eks-standard-support"],
    ...["require-eks-zonal-shift", "restrict-eks-public-endpoint"],
  ].map((rule) => `${rule} ${name}`);

export const insecureEksPrograms: readonly InsecureProgram[] = [
  {
    title: "an EKS cluster from a quick start",
    program: quickStart,
    expected: [
      ...byDefault("eks"),
      ...["require-eks-network-plugin eks", "require-eks-version eks"],
      ...["require-eks-launch-template nodes", "require-eks-node-repair nodes"],
      ...["restrict-eks-node-image nodes", "restrict-eks-node-role nodes"],
    ],
  },
  {
    title: "an EKS tutorial with a network, a launch template and add-ons",
    program: tutorial,
    expected: [
      ...byDefault("demo"),
      "require-eks-log-group demo",
      ...["require-aws-managed-default-security-group vpc", "require-aws-vpc-flow-log vpc"],
      "disallow-aws-subnet-public-ip public",
      "restrict-aws-security-group-ingress cluster-sg",
      "restrict-aws-security-group-egress cluster-sg",
      "restrict-aws-security-group-ingress all-in",
      "restrict-aws-security-group-egress all-out",
      "restrict-aws-security-group-ingress kubelet",
      "restrict-aws-security-group-egress out",
      ...["disallow-eks-node-ssh workers", "require-aws-encrypted-node-volumes workers"],
      ...["require-aws-imdsv2 workers", "require-aws-node-tags workers"],
      ...["disallow-eks-node-ssh group", "require-eks-node-repair group"],
      ...["require-eks-private-subnets group", "restrict-eks-node-image group"],
      ...["restrict-eks-node-role group", "restrict-eks-version-skew group"],
      ...["require-eks-addon-identity vpc-cni", "require-eks-network-policy vpc-cni"],
      "require-eks-addon-identity aws-ebs-csi-driver",
      "restrict-eks-access-entries me",
    ],
  },
  {
    title: "an EKS cluster with nodes that it does not manage",
    program: selfManaged,
    expected: [
      ...byDefault("old"),
      "require-eks-network-plugin old",
      "restrict-aws-security-group-egress workers-sg",
      ...["require-aws-encrypted-node-volumes workers", "require-aws-imdsv2 workers"],
      "require-aws-node-tags workers",
    ],
  },
  {
    title: "an EKS cluster whose guards hold nothing off",
    program: hollow,
    expected: [
      ...["require-eks-api-authentication halves", "require-eks-standard-support halves"],
      ...["require-eks-log-group halves", "restrict-eks-public-endpoint halves"],
      ...["require-aws-kms-deletion-window key", "require-aws-kms-key-rotation key"],
      ...["restrict-aws-kms-key-policy key", "require-aws-log-retention logs"],
      ...["require-eks-network-policy cni", "require-eks-pod-identity-agent cni"],
      "require-guardduty-eks-features detector",
      "require-aws-complete-flow-logs rejected",
    ],
  },
  {
    title: "the rights, the registry and the trail of a pipeline to AWS",
    program: delivery,
    expected: [
      ...["disallow-iam-user-keys deployer-key", "disallow-iam-wildcard-policies deploy"],
      ...["disallow-iam-administrator-access deployer-admin", "restrict-iam-role-trust pipeline"],
      "disallow-iam-privilege-escalation pass-role",
      ...["require-ecr-encryption images", "require-ecr-immutable-tags images"],
      ...["require-ecr-scan-on-push images", "restrict-ecr-repository-policy anyone"],
      ...["require-aws-closed-buckets state", "require-aws-kms-key-rotation key"],
      ...["require-aws-log-encryption logs", "require-aws-log-retention logs"],
      ...["require-aws-alarm-actions alarm", "require-aws-topic-encryption alarms"],
      ...["require-aws-complete-trail trail", "require-aws-backup-encryption vault"],
      "require-aws-backup-lock vault",
    ],
  },
];
