import assert from "node:assert/strict";

import { awsPlace } from "../../../components/eks/place";
import {
  breakGlassTrust,
  clusterKeyPolicy,
  flowLogDelivery,
  instanceTrust,
  nodeBootstrap,
  podIdentityTrust,
  serviceTrust,
} from "../../../components/eks/policy-documents";

const place = awsPlace("111122223333", "eu-central-1");
const china = awsPlace("111122223333", "cn-north-1");

function statements(document: string): unknown {
  const { Version, Statement } = JSON.parse(document) as Record<string, unknown>;
  assert.equal(Version, "2012-10-17");
  return Statement;
}

describe("the IAM documents of an EKS cluster", () => {
  it("let a service take a role for this account only", () => {
    assert.deepEqual(statements(serviceTrust("eks.amazonaws.com", place)), [
      {
        Sid: "ServiceAssumesRole",
        Effect: "Allow",
        Principal: { Service: "eks.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
    ]);
  });

  it("let one service account of one cluster take a role", () => {
    const subject = { cluster: "blue", namespace: "data", serviceAccount: "exporter" };
    assert.deepEqual(statements(podIdentityTrust(place, subject)), [
      {
        Sid: "PodIdentityAssumesRole",
        Effect: "Allow",
        Principal: { Service: "pods.eks.amazonaws.com" },
        Action: ["sts:AssumeRole", "sts:TagSession"],
        Condition: {
          StringEquals: {
            "aws:RequestTag/eks-cluster-arn": "arn:aws:eks:eu-central-1:111122223333:cluster/blue",
            "aws:RequestTag/kubernetes-namespace": "data",
            "aws:RequestTag/kubernetes-service-account": "exporter",
          },
        },
      },
    ]);
  });

  it("let machines take the nodes' role, by the partition's own service name", () => {
    const trust = (service: string) => [
      {
        Sid: "InstancesAssumeRole",
        Effect: "Allow",
        Principal: { Service: service },
        Action: "sts:AssumeRole",
      },
    ];
    assert.deepEqual(statements(instanceTrust(place)), trust("ec2.amazonaws.com"));
    assert.deepEqual(statements(instanceTrust(china)), trust("ec2.amazonaws.com.cn"));
  });

  it("let a node read about itself and its own cluster", () => {
    assert.deepEqual(statements(nodeBootstrap(place, "blue")), [
      {
        Sid: "DescribeItself",
        Effect: "Allow",
        Action: ["ec2:DescribeInstances", "ec2:DescribeInstanceTypes"],
        Resource: "*",
      },
      {
        Sid: "DescribeCluster",
        Effect: "Allow",
        Action: "eks:DescribeCluster",
        Resource: "arn:aws:eks:eu-central-1:111122223333:cluster/blue",
      },
    ]);
  });

  it("let nobody take the break-glass role who was not given its tag and a second factor", () => {
    assert.deepEqual(statements(breakGlassTrust(place, "blue")), [
      {
        Sid: "TaggedPrincipalAssumesRole",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:root" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: { "aws:PrincipalTag/palisade:break-glass": "blue" },
          Bool: { "aws:MultiFactorAuthPresent": "true" },
        },
      },
    ]);
  });

  it("let flow logs into their own group only", () => {
    assert.deepEqual(statements(flowLogDelivery(place, "/aws/vpc/blue/flow")), [
      {
        Sid: "DeliverFlowLogs",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        Resource: "arn:aws:logs:eu-central-1:111122223333:log-group:/aws/vpc/blue/flow:*",
      },
    ]);
  });

  it("give the key to the account, to the services of the cluster and to nobody else", () => {
    const role = (path: string) => ({
      "kms:CallerAccount": "111122223333",
      "aws:PrincipalArn": `arn:aws:iam::111122223333:role/${path}`,
    });
    const autoScaling = role(
      "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    );
    const use = [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ];
    const byAnyone = { Effect: "Allow", Principal: { AWS: "*" }, Resource: "*" };
    const lending = (who: string, names: object) => [
      {
        ...byAnyone,
        Sid: `Encrypt${who}Volumes`,
        Action: use,
        Condition: { StringEquals: names },
      },
      {
        ...byAnyone,
        Sid: `LendKeyTo${who}Volumes`,
        Action: "kms:CreateGrant",
        Condition: { StringEquals: names, Bool: { "kms:GrantIsForAWSResource": "true" } },
      },
    ];
    const policy = clusterKeyPolicy(place, {
      logGroups: ["/aws/eks/blue/cluster"],
      controlPlaneRole: "blue-control-plane",
      volumesRole: "blue-volumes",
    });
    assert.deepEqual(statements(policy), [
      {
        Sid: "AccountAdministersByIam",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:root" },
        Action: "kms:*",
        Resource: "*",
      },
      {
        ...byAnyone,
        Sid: "EncryptSecrets",
        Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"],
        Condition: { StringEquals: role("blue-control-plane") },
      },
      {
        Sid: "EncryptAlarms",
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resource: "*",
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
      {
        Sid: "EncryptLogs0",
        Effect: "Allow",
        Principal: { Service: "logs.eu-central-1.amazonaws.com" },
        Action: use,
        Resource: "*",
        Condition: {
          ArnEquals: {
            "kms:EncryptionContext:aws:logs:arn":
              "arn:aws:logs:eu-central-1:111122223333:log-group:/aws/eks/blue/cluster",
          },
        },
      },
      ...lending("Node", autoScaling),
      ...lending("Claimed", role("blue-volumes")),
    ]);
  });

  it("name the partition of the region", () => {
    assert.equal(awsPlace("1", "us-gov-west-1").partition, "aws-us-gov");
    assert.equal(china.partition, "aws-cn");
    assert.equal(place.partition, "aws");
  });
});
