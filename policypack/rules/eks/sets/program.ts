import type { ProgramResource } from "../../../examples";
import { unknownString } from "../../../unknown";
import {
  compliantBackupVault,
  compliantCluster,
  compliantCniAddon,
  compliantFlowLog,
  compliantLogGroup,
  compliantNodeGroup,
} from "../compliant";

/** A resource of a program; what comes from others is not known before these are there. */
export function resource(
  type: string,
  name: string,
  inputs: object,
  from: Readonly<Record<string, string | readonly string[]>> = {},
): ProgramResource {
  const sources = Object.entries(from).map(([property, names]) => [property, [names].flat()]);
  const unknown = Object.fromEntries(
    Object.entries(from).map(([property, names]) => [
      property,
      typeof names === "string" ? unknownString : names.map(() => unknownString),
    ]),
  );
  return {
    type,
    name,
    inputs: { ...inputs, ...unknown },
    from: Object.fromEntries(sources) as Record<string, string[]>,
  };
}

/** A program's resources but for those of some names. */
export function without(
  resources: readonly ProgramResource[],
  ...names: readonly string[]
): ProgramResource[] {
  return resources.filter(({ name }) => !names.includes(name));
}

/** A network, logged and closed. */
export const network: readonly ProgramResource[] = [
  resource("aws:ec2/vpc:Vpc", "network", { cidrBlock: "10.16.0.0/16" }),
  resource("aws:ec2/flowLog:FlowLog", "flow", compliantFlowLog, { vpcId: "network" }),
  resource(
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    "default",
    { ingress: [], egress: [] },
    { vpcId: "network" },
  ),
];

/** A cluster with its log group and the add-ons that every node runs. */
export const cluster: readonly ProgramResource[] = [
  resource("aws:cloudwatch/logGroup:LogGroup", "logs", compliantLogGroup),
  resource("aws:eks/cluster:Cluster", "blue", compliantCluster),
  resource("aws:eks/addon:Addon", "cni", compliantCniAddon, { clusterName: "blue" }),
  resource(
    "aws:eks/addon:Addon",
    "agent",
    { addonName: "eks-pod-identity-agent" },
    { clusterName: "blue" },
  ),
];

/** Nodes in a subnet that leads to NAT, with the role of a node. */
export const nodes: readonly ProgramResource[] = [
  resource("aws:ec2/subnet:Subnet", "private", { cidrBlock: "10.16.0.0/18" }),
  resource("aws:ec2/routeTable:RouteTable", "table", {}),
  resource(
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    "association",
    {},
    { subnetId: "private", routeTableId: "table" },
  ),
  resource("aws:ec2/internetGateway:InternetGateway", "internet", {}),
  resource(
    "aws:ec2/route:Route",
    "way-out",
    { destinationCidrBlock: "0.0.0.0/0", natGatewayId: unknownString },
    { routeTableId: "table" },
  ),
  resource("aws:iam/role:Role", "node", {
    assumeRolePolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Principal: { Service: "ec2.amazonaws.com" },
        Action: "sts:AssumeRole",
      },
    }),
  }),
  attached("minimal", "AmazonEKSWorkerNodeMinimalPolicy"),
  attached("pull", "AmazonEC2ContainerRegistryPullOnly"),
  resource("aws:eks/nodeGroup:NodeGroup", "pool", compliantNodeGroup, {
    nodeRoleArn: "node",
    subnetIds: ["private"],
  }),
];

/** An AWS policy on the role of the nodes. */
export function attached(name: string, policy: string): ProgramResource {
  return resource(
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    name,
    { policyArn: `arn:aws:iam::aws:policy/${policy}` },
    { role: "node" },
  );
}

/** A vault that nobody empties at once. */
export const backups: readonly ProgramResource[] = [
  resource("aws:backup/vault:Vault", "vault", compliantBackupVault),
  resource(
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    "lock",
    { minRetentionDays: 7 },
    { backupVaultName: "vault" },
  ),
];

/** GuardDuty with what it needs to see clusters. */
export const detection: readonly ProgramResource[] = [
  resource("aws:guardduty/detector:Detector", "detector", { enable: true }),
  feature("audit", { name: "EKS_AUDIT_LOGS", status: "ENABLED" }),
  feature("runtime", {
    name: "RUNTIME_MONITORING",
    status: "ENABLED",
    additionalConfigurations: [{ name: "EKS_ADDON_MANAGEMENT", status: "ENABLED" }],
  }),
];

export function feature(name: string, inputs: object): ProgramResource {
  return resource("aws:guardduty/detectorFeature:DetectorFeature", name, inputs, {
    detectorId: "detector",
  });
}
