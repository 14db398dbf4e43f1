import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import { eksKubeconfig } from "../../../components/eks/kubeconfig";
import { clusterKeyPolicy } from "../../../components/eks/policy-documents";
import { awsPlace } from "../../../components/eks/place";
import { only, resolve } from "../../support/recorder";
import type { Recorded } from "../../support/recorder";
import type { EksCluster } from "../../../components/eks/eks-cluster";
import { recordCluster, settings, systemPool } from "./recorded-cluster";

// How the engine's protocol marks a value as secret.
const secretMark = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

const cluster = "aws:eks/cluster:Cluster";
const addon = "aws:eks/addon:Addon";

function listed(resources: readonly Recorded[]): string[] {
  return resources.map(({ type, name }) => `${type} ${name}`).sort();
}

function named(resources: readonly Recorded[], type: string): string[] {
  return resources
    .filter((resource) => resource.type === type)
    .map(({ name }) => name)
    .sort();
}

describe("an EKS cluster", () => {
  let resources: readonly Recorded[];
  let result: EksCluster;
  const nameOfRole = (role: string) =>
    String(only(resources, "aws:iam/role:Role", `blue-${role}-role`).inputs["name"]);

  before(async () => {
    ({ resources, result } = await recordCluster());
  });

  it("is made of these children and no others", async () => {
    const { resources } = await recordCluster({ zones: 1 }, { environment: "development" });
    assert.deepEqual(listed(resources), [
      "aws:cloudwatch/logGroup:LogGroup blue-control-plane-logs",
      "aws:cloudwatch/logGroup:LogGroup blue-flow-logs",
      "aws:cloudwatch/logMetricFilter:LogMetricFilter blue-break-glass-use",
      "aws:cloudwatch/metricAlarm:MetricAlarm blue-break-glass-alarm",
      "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup blue-default-sg",
      "aws:ec2/eip:Eip blue-nat-0-address",
      "aws:ec2/flowLog:FlowLog blue-flow-log",
      "aws:ec2/internetGateway:InternetGateway blue-internet",
      "aws:ec2/launchTemplate:LaunchTemplate blue-system-template",
      "aws:ec2/natGateway:NatGateway blue-nat-gateway-0",
      "aws:ec2/route:Route blue-nat-to-internet",
      "aws:ec2/route:Route blue-nodes-0-to-nat",
      "aws:ec2/routeTable:RouteTable blue-nat-routes",
      "aws:ec2/routeTable:RouteTable blue-nodes-0-routes",
      "aws:ec2/routeTableAssociation:RouteTableAssociation blue-nat-0-routes",
      "aws:ec2/routeTableAssociation:RouteTableAssociation blue-nodes-0-association",
      "aws:ec2/securityGroup:SecurityGroup blue-control-plane-sg",
      "aws:ec2/securityGroup:SecurityGroup blue-nodes-sg",
      "aws:ec2/subnet:Subnet blue-control-plane-0",
      "aws:ec2/subnet:Subnet blue-control-plane-1",
      "aws:ec2/subnet:Subnet blue-nat-0",
      "aws:ec2/subnet:Subnet blue-nodes-0",
      "aws:ec2/vpc:Vpc blue-vpc",
      "aws:eks/accessEntry:AccessEntry blue-admin-deployer-4ce893",
      "aws:eks/accessEntry:AccessEntry blue-break-glass",
      "aws:eks/accessPolicyAssociation:AccessPolicyAssociation blue-admin-deployer-4ce893-policy",
      "aws:eks/accessPolicyAssociation:AccessPolicyAssociation blue-break-glass-policy",
      "aws:eks/addon:Addon blue-aws-ebs-csi-driver",
      "aws:eks/addon:Addon blue-coredns",
      "aws:eks/addon:Addon blue-eks-pod-identity-agent",
      "aws:eks/addon:Addon blue-kube-proxy",
      "aws:eks/addon:Addon blue-vpc-cni",
      "aws:eks/cluster:Cluster blue-cluster",
      "aws:eks/nodeGroup:NodeGroup blue-system",
      "aws:iam/role:Role blue-aws-ebs-csi-driver-role",
      "aws:iam/role:Role blue-break-glass-role",
      "aws:iam/role:Role blue-control-plane-role",
      "aws:iam/role:Role blue-flow-logs-role",
      "aws:iam/role:Role blue-node-role",
      "aws:iam/role:Role blue-vpc-cni-role",
      "aws:iam/rolePolicy:RolePolicy blue-flow-logs-delivery",
      "aws:iam/rolePolicy:RolePolicy blue-node-bootstrap",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment blue-aws-ebs-csi-driver-policy",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment blue-control-plane-policy",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment blue-node-image-pull",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment blue-node-pod-identity",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment blue-vpc-cni-policy",
      "aws:kms/alias:Alias blue-key-alias",
      "aws:kms/key:Key blue-key",
      "aws:sns/topic:Topic blue-alarms",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule blue-control-plane-to-kubelet",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule blue-control-plane-to-kyverno",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule blue-nodes-to-https",
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule blue-nodes-to-network",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule blue-api-from-network",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule blue-kubelet-from-control-plane",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule blue-kyverno-from-control-plane",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule blue-nodes-from-nodes",
      "palisade:cluster:EksCluster blue",
      "pulumi:providers:aws blue-aws",
      "pulumi:providers:kubernetes blue-kubernetes",
    ]);
  });

  it("is the parent of each of them, and none uses a default provider", () => {
    const children = resources.filter(({ type }) => type !== "palisade:cluster:EksCluster");
    assert.deepEqual([...new Set(children.map(({ parent }) => parent))], ["blue"]);
    const aws = children.filter(({ type }) => type.startsWith("aws:"));
    assert.deepEqual(
      [...new Set(aws.map(({ provider = "" }) => provider.split("::").slice(2).join("::")))],
      ["palisade:cluster:EksCluster$pulumi:providers:aws::blue-aws::blue-aws-id"],
    );
  });

  it("talks to one account and one region, and tags what it makes", () => {
    const { inputs } = only(resources, "pulumi:providers:aws");
    assert.equal(inputs["region"], "eu-central-1");
    assert.deepEqual(JSON.parse(String(inputs["allowedAccountIds"])), ["111122223333"]);
    assert.deepEqual(JSON.parse(String(inputs["defaultTags"])), {
      tags: {
        "managed-by": "pulumi",
        "palisade:cluster": "blue",
        "palisade:environment": "production",
      },
    });
  });

  it("has a hardened control plane", () => {
    const { inputs, ignoreChanges } = only(resources, cluster);
    assert.deepEqual(inputs, {
      name: "blue",
      version: "1.36",
      roleArn: "blue-control-plane-role-arn",
      accessConfig: {
        authenticationMode: "API",
        bootstrapClusterCreatorAdminPermissions: false,
      },
      bootstrapSelfManagedAddons: false,
      deletionProtection: true,
      enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
      encryptionConfig: { provider: { keyArn: "blue-key-arn" }, resources: ["secrets"] },
      kubernetesNetworkConfig: { ipFamily: "ipv4", serviceIpv4Cidr: "172.20.0.0/16" },
      upgradePolicy: { supportType: "STANDARD" },
      vpcConfig: {
        subnetIds: [
          "blue-control-plane-0-id",
          "blue-control-plane-1-id",
          "blue-control-plane-2-id",
        ],
        securityGroupIds: ["blue-control-plane-sg-id"],
        endpointPrivateAccess: true,
        endpointPublicAccess: false,
      },
      zonalShiftConfig: { enabled: true },
    });
    assert.deepEqual(ignoreChanges, ["accessConfig.bootstrapClusterCreatorAdminPermissions"]);
  });

  it("opens its public endpoint to the ranges that are named, beside the private one", async () => {
    const { resources } = await recordCluster({
      reach: { mode: "allow-listed", cidrs: ["203.0.113.0/24"] },
    });
    assert.deepEqual(only(resources, cluster).inputs["vpcConfig"], {
      subnetIds: ["blue-control-plane-0-id", "blue-control-plane-1-id", "blue-control-plane-2-id"],
      securityGroupIds: ["blue-control-plane-sg-id"],
      endpointPrivateAccess: true,
      endpointPublicAccess: true,
      publicAccessCidrs: ["203.0.113.0/24"],
    });
  });

  it("writes its logs to a group that was there before it", async () => {
    const { resources } = await recordCluster({ auditLogRetentionDays: 90 });
    const logs = only(resources, "aws:cloudwatch/logGroup:LogGroup", "blue-control-plane-logs");
    assert.deepEqual(logs.inputs, {
      name: "/aws/eks/blue/cluster",
      retentionInDays: 90,
      kmsKeyId: "blue-key-arn",
      deletionProtectionEnabled: true,
    });
    assert.ok(only(resources, cluster).dependencies.includes("blue-control-plane-logs"));
  });

  it("has a key that is rotated, kept and open to its own log groups", () => {
    const key = only(resources, "aws:kms/key:Key");
    assert.deepEqual(key.inputs, {
      description: "Secrets, volumes and logs of the EKS cluster blue",
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      deletionWindowInDays: 30,
      policy: clusterKeyPolicy(awsPlace("111122223333", "eu-central-1"), {
        logGroups: ["/aws/eks/blue/cluster", "/aws/vpc/blue/flow"],
        controlPlaneRole: nameOfRole("control-plane"),
        volumesRole: nameOfRole("aws-ebs-csi-driver"),
      }),
    });
    assert.equal(key.retainOnDelete, true);
    assert.deepEqual(only(resources, "aws:kms/alias:Alias").inputs, {
      name: "alias/eks/blue",
      targetKeyId: "blue-key-id",
    });
  });

  it("protects the cluster, its key and its logs until it is decommissioned", async () => {
    const guards = async (decommission: boolean) => {
      const { resources } = await recordCluster({}, { decommission });
      return {
        protected: resources
          .filter(({ protect }) => protect)
          .map(({ name }) => name)
          .sort(),
        deletionProtection: only(resources, cluster).inputs["deletionProtection"],
        logs: resources
          .filter(({ type }) => type === "aws:cloudwatch/logGroup:LogGroup")
          .map(({ inputs }) => inputs["deletionProtectionEnabled"]),
        retained: resources.filter((each) => each.retainOnDelete).map(({ name }) => name),
        deleteUnreachable: only(resources, "pulumi:providers:kubernetes").inputs[
          "deleteUnreachable"
        ],
      };
    };
    assert.deepEqual(await guards(false), {
      protected: ["blue-backups", "blue-cluster", "blue-key"],
      deletionProtection: true,
      logs: [true, true],
      retained: ["blue-key"],
      deleteUnreachable: "false",
    });
    assert.deepEqual(await guards(true), {
      protected: [],
      deletionProtection: false,
      logs: [false, false],
      retained: ["blue-key"],
      deleteUnreachable: "true",
    });
  });

  it("names its administrators by themselves, whatever their order", async () => {
    const administrators = [
      "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0a1b",
      ...settings.administrators,
    ];
    const { resources } = await recordCluster({ administrators });
    assert.deepEqual(named(resources, "aws:eks/accessEntry:AccessEntry"), [
      "blue-admin-AWSReservedSSO_Admin_0a1b-37379c",
      "blue-admin-deployer-4ce893",
      "blue-break-glass",
    ]);
    assert.deepEqual(
      only(
        resources,
        "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
        "blue-admin-deployer-4ce893-policy",
      ).inputs,
      {
        clusterName: "blue",
        principalArn: "arn:aws:iam::111122223333:role/platform/deployer",
        policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
        accessScope: { type: "cluster" },
      },
    );
  });

  it("sets the network plugin with an identity of its own before there is a node", () => {
    const cni = only(resources, addon, "blue-vpc-cni");
    assert.deepEqual(cni.inputs, {
      clusterName: "blue",
      addonName: "vpc-cni",
      addonVersion: "default of vpc-cni on 1.36",
      configurationValues: '{"enableNetworkPolicy":"true"}',
      podIdentityAssociations: [{ roleArn: "blue-vpc-cni-role-arn", serviceAccount: "aws-node" }],
      resolveConflictsOnCreate: "OVERWRITE",
      resolveConflictsOnUpdate: "OVERWRITE",
    });
    assert.ok(cni.dependencies.includes("blue-eks-pod-identity-agent"));
    assert.ok(cni.dependencies.includes("blue-vpc-cni-policy"));
    const { dependencies } = only(resources, "aws:eks/nodeGroup:NodeGroup");
    const before = ["blue-eks-pod-identity-agent", "blue-kube-proxy", "blue-vpc-cni"];
    assert.deepEqual(
      dependencies.filter((name) => before.includes(name)),
      before,
    );
  });

  it("moves its add-ons along with its Kubernetes version", async () => {
    const upgraded = await recordCluster({ kubernetesVersion: "1.37" });
    assert.deepEqual(
      upgraded.resources
        .filter(({ type }) => type === addon)
        .map(({ inputs }) => inputs["addonVersion"])
        .sort(),
      [
        "default of aws-ebs-csi-driver on 1.37",
        "default of coredns on 1.37",
        "default of eks-pod-identity-agent on 1.37",
        "default of kube-proxy on 1.37",
        "default of vpc-cni on 1.37",
      ],
    );
  });

  it("sets what needs nodes after them", () => {
    for (const name of ["blue-coredns", "blue-aws-ebs-csi-driver"]) {
      assert.ok(only(resources, addon, name).dependencies.includes("blue-system"), name);
    }
    const ebs = only(resources, addon, "blue-aws-ebs-csi-driver");
    assert.deepEqual(ebs.inputs["podIdentityAssociations"], [
      { roleArn: "blue-aws-ebs-csi-driver-role-arn", serviceAccount: "ebs-csi-controller-sa" },
    ]);
  });

  it("is ready with its pools and the add-ons that they need", async () => {
    const { result } = await recordCluster({
      nodePools: [systemPool, { ...systemPool, name: "batch" }],
    });
    const urns = await resolve(pulumi.all(result.ready.map(({ urn }) => urn)));
    assert.deepEqual(
      urns.map((urn) => urn.slice(urn.lastIndexOf("::") + 2)),
      [
        "blue-eks-pod-identity-agent",
        "blue-vpc-cni",
        "blue-kube-proxy",
        "blue-system",
        "blue-batch",
        "blue-coredns",
        "blue-aws-ebs-csi-driver",
      ],
    );
  });

  it("is reached by a secret kubeconfig, once its administrators are in", () => {
    const { inputs, dependencies } = only(resources, "pulumi:providers:kubernetes");
    const endpoint = "https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com";
    const kubeconfig = eksKubeconfig({
      clusterName: "blue",
      region: "eu-central-1",
      endpoint,
      certificateAuthority: "Q0VSVElGSUNBVEU=",
    });
    assert.deepEqual(inputs, {
      clusterIdentifier: endpoint,
      deleteUnreachable: "false",
      enableServerSideApply: "true",
      kubeconfig: { [secretMark]: secretSignature, value: kubeconfig },
    });
    assert.ok(dependencies.includes("blue-admin-deployer-4ce893-policy"));
  });

  it("says what governance may rely on", () => {
    const { cloud, name, capabilities, cisBenchmark, systemNamespaces } = result;
    assert.deepEqual(
      { cloud, name, capabilities, cisBenchmark, systemNamespaces },
      {
        cloud: "aws",
        name: "blue",
        capabilities: {
          privilegedDaemonsets: true,
          networkPolicyEngine: "vpc-cni",
          fqdnPolicies: false,
        },
        cisBenchmark: "eks-1.8.0",
        systemNamespaces: ["amazon-guardduty", "kube-node-lease", "kube-public", "kube-system"],
      },
    );
  });
});
