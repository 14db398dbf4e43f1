import { type AwsPlace, clusterArn, logGroupArn } from "./place";

export interface Statement {
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: Principal;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Principal = { readonly AWS: string } | { readonly Service: string };

/** Lets an AWS service take the role, on behalf of this account only. */
export function serviceTrust(service: string, place: AwsPlace): string {
  return policyDocument({
    Sid: "ServiceAssumesRole",
    Effect: "Allow",
    Principal: { Service: service },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "aws:SourceAccount": place.accountId } },
  });
}

/** Lets the machines that run the nodes take the role. EC2 sends no source account. */
export function instanceTrust(place: AwsPlace): string {
  return policyDocument({
    Sid: "InstancesAssumeRole",
    Effect: "Allow",
    Principal: {
      Service: place.partition === "aws-cn" ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com",
    },
    Action: "sts:AssumeRole",
  });
}

/** A service account, as EKS Pod Identity names it to IAM. */
export interface PodIdentitySubject {
  readonly cluster: string;
  readonly namespace: string;
  readonly serviceAccount: string;
}

/**
 * Lets one service account of one cluster take the role. The session tags are set by EKS, so that an association made
 * in another cluster or namespace of the account cannot borrow the role.
 */
export function podIdentityTrust(place: AwsPlace, subject: PodIdentitySubject): string {
  return policyDocument({
    Sid: "PodIdentityAssumesRole",
    Effect: "Allow",
    Principal: { Service: "pods.eks.amazonaws.com" },
    Action: ["sts:AssumeRole", "sts:TagSession"],
    Condition: {
      StringEquals: {
        "aws:RequestTag/eks-cluster-arn": clusterArn(place, subject.cluster),
        "aws:RequestTag/kubernetes-namespace": subject.namespace,
        "aws:RequestTag/kubernetes-service-account": subject.serviceAccount,
      },
    },
  });
}

/**
 * What a node reads about itself and its cluster before the kubelet starts. The rest of AmazonEKSWorkerNodePolicy
 * describes the account's network, which a node has no use for.
 */
export function nodeBootstrap(place: AwsPlace, cluster: string): string {
  return policyDocument(
    {
      Sid: "DescribeItself",
      Effect: "Allow",
      Action: ["ec2:DescribeInstances", "ec2:DescribeInstanceTypes"],
      // EC2 takes no resource for these.
      Resource: "*",
    },
    {
      Sid: "DescribeCluster",
      Effect: "Allow",
      Action: "eks:DescribeCluster",
      Resource: clusterArn(place, cluster),
    },
  );
}

/** What the flow-log service writes. */
export function flowLogDelivery(place: AwsPlace, logGroup: string): string {
  return policyDocument({
    Sid: "DeliverFlowLogs",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
    Resource: `${logGroupArn(place, logGroup)}:*`,
  });
}

/** Leaves to IAM who in the account may use and administer a key. */
export function accountAdministers({ accountId, partition }: AwsPlace): Statement {
  return {
    Sid: "AccountAdministersByIam",
    Effect: "Allow",
    Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
    Action: "kms:*",
    Resource: "*",
  };
}

/**
 * Lets whoever carries the cluster's name under the tag `palisade:break-glass` take the role, with a second factor. Nobody
 * carries it until glass is broken.
 */
export function breakGlassTrust({ accountId, partition }: AwsPlace, cluster: string): string {
  return policyDocument({
    Sid: "TaggedPrincipalAssumesRole",
    Effect: "Allow",
    Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
    Action: "sts:AssumeRole",
    Condition: {
      StringEquals: { "aws:PrincipalTag/palisade:break-glass": cluster },
      Bool: { "aws:MultiFactorAuthPresent": "true" },
    },
  });
}

/** Names, as IAM knows them, of what uses a cluster's key. */
export interface KeyUsers {
  readonly logGroups: readonly string[];
  /** Role of the control plane, which encrypts Secrets. */
  readonly controlPlaneRole: string;
  /** Role of the driver that makes volumes. */
  readonly volumesRole: string;
}

/**
 * Who may use the cluster's key, and through which service. Principals are named by condition: KMS refuses a policy whose
 * principal does not exist, and neither the cluster's roles nor Auto Scaling's own, which comes with the account's first
 * group, need be there yet.
 */
export function clusterKeyPolicy(place: AwsPlace, users: KeyUsers): string {
  const { accountId, partition, region } = place;
  const role = (path: string) => ({
    "kms:CallerAccount": accountId,
    "aws:PrincipalArn": `arn:${partition}:iam::${accountId}:role/${path}`,
  });
  const lending = (who: string, path: string): Statement[] => [
    {
      Sid: `Encrypt${who}Volumes`,
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: volumeKeyActions,
      Resource: "*",
      Condition: { StringEquals: role(path) },
    },
    {
      Sid: `LendKeyTo${who}Volumes`,
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: "kms:CreateGrant",
      Resource: "*",
      Condition: { StringEquals: role(path), Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
  return policyDocument(
    accountAdministers(place),
    {
      Sid: "EncryptSecrets",
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"],
      Resource: "*",
      Condition: { StringEquals: role(users.controlPlaneRole) },
    },
    {
      Sid: "EncryptAlarms",
      Effect: "Allow",
      Principal: { Service: "cloudwatch.amazonaws.com" },
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
    ...users.logGroups.map((logGroup, index) => ({
      Sid: `EncryptLogs${index}`,
      Effect: "Allow" as const,
      Principal: {
        Service: `logs.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`,
      },
      Action: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
      ],
      Resource: "*",
      Condition: {
        ArnEquals: { "kms:EncryptionContext:aws:logs:arn": logGroupArn(place, logGroup) },
      },
    })),
    ...lending("Node", "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"),
    ...lending("Claimed", users.volumesRole),
  );
}

const volumeKeyActions = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey*",
  "kms:ReEncrypt*",
] as const;

export function policyDocument(...statements: readonly Statement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
