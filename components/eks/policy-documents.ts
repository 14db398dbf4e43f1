import { type AwsPlace, clusterArn, logGroupArn } from "./place";

interface Statement {
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
  return document({
    Sid: "ServiceAssumesRole",
    Effect: "Allow",
    Principal: { Service: service },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "aws:SourceAccount": place.accountId } },
  });
}

/** Lets the machines that run the nodes take the role. EC2 sends no source account. */
export function instanceTrust(place: AwsPlace): string {
  return document({
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
  return document({
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

/** What the control plane does with the key that encrypts Secrets. */
export function secretsKeyUse(keyArn: string): string {
  return document({
    Sid: "EncryptSecrets",
    Effect: "Allow",
    Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"],
    Resource: keyArn,
  });
}

/** What the EBS CSI driver does with the key of the volumes that it makes. */
export function volumeKeyUse(keyArn: string): string {
  return document(
    {
      Sid: "EncryptVolumes",
      Effect: "Allow",
      Action: volumeKeyActions,
      Resource: keyArn,
    },
    {
      Sid: "LendKeyToVolumes",
      Effect: "Allow",
      Action: "kms:CreateGrant",
      Resource: keyArn,
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  );
}

/**
 * What a node reads about itself and its cluster before the kubelet starts. The rest of AmazonEKSWorkerNodePolicy
 * describes the account's network, which a node has no use for.
 */
export function nodeBootstrap(place: AwsPlace, cluster: string): string {
  return document(
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
  return document({
    Sid: "DeliverFlowLogs",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
    Resource: `${logGroupArn(place, logGroup)}:*`,
  });
}

/** Who may use the cluster's key, and through which service. */
export function clusterKeyPolicy(place: AwsPlace, logGroups: readonly string[]): string {
  const { accountId, partition, region } = place;
  // Named by condition: KMS refuses a policy whose principal does not exist, and Auto Scaling makes its role with the
  // account's first group, which may well be this cluster's.
  const autoScaling = {
    "kms:CallerAccount": accountId,
    "aws:PrincipalArn":
      `arn:${partition}:iam::${accountId}:role/aws-service-role/` +
      "autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
  };
  return document(
    {
      Sid: "AccountAdministersByIam",
      Effect: "Allow",
      Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
      Action: "kms:*",
      Resource: "*",
    },
    ...logGroups.map((logGroup, index) => ({
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
    {
      Sid: "EncryptNodeVolumes",
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: volumeKeyActions,
      Resource: "*",
      Condition: { StringEquals: autoScaling },
    },
    {
      Sid: "LendKeyToNodeVolumes",
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: "kms:CreateGrant",
      Resource: "*",
      Condition: { StringEquals: autoScaling, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  );
}

const volumeKeyActions = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey*",
  "kms:ReEncrypt*",
] as const;

function document(...statements: readonly Statement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
