import { createHash } from "node:crypto";

import * as ec2 from "@pulumi/aws/ec2";
import * as eks from "@pulumi/aws/eks";
import * as iam from "@pulumi/aws/iam";
import type * as kms from "@pulumi/aws/kms";
import type * as pulumi from "@pulumi/pulumi";

import type { NodePoolSettings } from "../settings/schema";
import type {
  CapacityType,
  MetadataSwitch,
  MetadataTokens,
  NodeImage,
  StringBoolean,
  TaintEffect,
  UpdateStrategy,
  VolumeType,
} from "./choices";
import type { EksNetwork } from "./network";
import { managedPolicyArn } from "./place";
import { instanceTrust, nodeBootstrap } from "./policy-documents";
import { createRole } from "./roles";
import type { EksScope } from "./scope";
import type { EksSecurityGroups } from "./security-groups";

export interface NodePoolsArgs {
  readonly cluster: eks.Cluster;
  readonly key: kms.Key;
  readonly network: EksNetwork;
  readonly securityGroups: EksSecurityGroups;
  /** What must run on a node from its first second: the network plugin with an identity of its own. */
  readonly nodeAgents: readonly pulumi.Resource[];
}

/** A pool of nodes, and what each of them starts from. */
export interface EksNodePool {
  readonly settings: NodePoolSettings;
  readonly group: eks.NodeGroup;
  readonly template: ec2.LaunchTemplate;
}

export function createNodePools(scope: EksScope, args: NodePoolsArgs): readonly EksNodePool[] {
  const { settings } = scope;
  const role = createNodeRole(scope);
  return settings.nodePools.map((pool, index) =>
    createNodePool(scope, args, role, pool, index === 0 ? Math.max(1, pool.minSize) : pool.minSize),
  );
}

/** Name of a pool in AWS. It changes with what AWS cannot change in place, so that the new pool stands before the old one goes. */
export function nodeGroupName(pool: NodePoolSettings, zones: number): string {
  const fixed = JSON.stringify([nodeImage(pool), capacityType(pool), pool.machineType, zones]);
  return `${pool.name}-${createHash("sha256").update(fixed).digest("hex").slice(0, 6)}`;
}

interface NodeRole {
  readonly arn: pulumi.Output<string>;
  readonly permissions: readonly pulumi.Resource[];
}

/**
 * What a node itself may do: say who it is, hand out Pod Identity credentials and pull images. Everything else that runs
 * on nodes has a role of its own, because any pod that reaches the node's credentials has all of these.
 */
function createNodeRole(scope: EksScope): NodeRole {
  const { name, settings, place, options } = scope;
  const role = createRole(scope, "node", instanceTrust(place));
  const policies = [
    ["pod-identity", "AmazonEKSWorkerNodeMinimalPolicy"],
    ["image-pull", "AmazonEC2ContainerRegistryPullOnly"],
  ] as const;
  const attachments = policies.map(
    ([purpose, policy]) =>
      new iam.RolePolicyAttachment(
        `${name}-node-${purpose}`,
        { role: role.name, policyArn: managedPolicyArn(place, policy) },
        options,
      ),
  );
  const bootstrap = new iam.RolePolicy(
    `${name}-node-bootstrap`,
    { role: role.name, policy: nodeBootstrap(place, settings.name) },
    options,
  );
  return { arn: role.arn, permissions: [...attachments, bootstrap] };
}

function createNodePool(
  scope: EksScope,
  args: NodePoolsArgs,
  role: NodeRole,
  pool: NodePoolSettings,
  desiredSize: number,
): EksNodePool {
  const { name, settings, options } = scope;
  const { cluster, key, network, securityGroups, nodeAgents } = args;
  const template = new ec2.LaunchTemplate(
    `${name}-${pool.name}-template`,
    launchTemplate(scope, pool, key, securityGroups.nodes),
    options,
  );
  const group = new eks.NodeGroup(
    `${name}-${pool.name}`,
    {
      clusterName: cluster.name,
      nodeGroupName: nodeGroupName(pool, settings.zones),
      nodeRoleArn: role.arn,
      subnetIds: network.nodeSubnets.map(({ id }) => id),
      version: settings.kubernetesVersion,
      amiType: nodeImage(pool),
      capacityType: capacityType(pool),
      instanceTypes: [pool.machineType],
      // A number: AWS turns "$Latest" into one, and every plan would show a change.
      launchTemplate: { id: template.id, version: template.latestVersion.apply(String) },
      scalingConfig: { minSize: pool.minSize, maxSize: pool.maxSize, desiredSize },
      labels: pool.labels,
      taints: pool.taints.map(({ key, value, effect }) => ({
        key,
        value,
        effect: taintEffects[effect],
      })),
      updateConfig: {
        maxUnavailablePercentage: 33,
        updateStrategy: "DEFAULT" satisfies UpdateStrategy,
      },
      nodeRepairConfig: { enabled: true },
    },
    {
      ...options,
      dependsOn: [...role.permissions, ...network.egress, ...securityGroups.rules, ...nodeAgents],
      // An autoscaler owns it once the pool is there.
      ignoreChanges: ["scalingConfig.desiredSize"],
    },
  );
  return { settings: pool, group, template };
}

function launchTemplate(
  { name, settings }: EksScope,
  pool: NodePoolSettings,
  key: kms.Key,
  securityGroup: ec2.SecurityGroup,
): ec2.LaunchTemplateArgs {
  // Default tags of the provider do not reach what the template makes.
  const tags = {
    Name: `${name}-${pool.name}`,
    "palisade:cluster": settings.name,
    "palisade:pool": pool.name,
  };
  const disk = {
    encrypted: "true" satisfies StringBoolean,
    kmsKeyId: key.arn,
    volumeType: "gp3" satisfies VolumeType,
    deleteOnTermination: "true" satisfies StringBoolean,
  };
  return {
    description: `Nodes of the pool ${pool.name} of the EKS cluster ${settings.name}`,
    updateDefaultVersion: true,
    vpcSecurityGroupIds: [securityGroup.id],
    metadataOptions: {
      httpEndpoint: "enabled" satisfies MetadataSwitch,
      httpTokens: "required" satisfies MetadataTokens,
      // One hop ends at the node: a pod's request takes two.
      httpPutResponseHopLimit: 1,
      instanceMetadataTags: "disabled" satisfies MetadataSwitch,
    },
    blockDeviceMappings: [
      // Bottlerocket keeps itself on the first disk, images and pods on the second.
      { deviceName: "/dev/xvda", ebs: disk },
      { deviceName: "/dev/xvdb", ebs: { ...disk, volumeSize: pool.diskSizeGb } },
    ],
    tagSpecifications: ["instance", "volume"].map((resourceType) => ({ resourceType, tags })),
  };
}

const nodeImages: Readonly<Record<NodePoolSettings["architecture"], NodeImage>> = {
  amd64: "BOTTLEROCKET_x86_64",
  arm64: "BOTTLEROCKET_ARM_64",
};

const taintEffects: Readonly<Record<NodePoolSettings["taints"][number]["effect"], TaintEffect>> = {
  NoSchedule: "NO_SCHEDULE",
  NoExecute: "NO_EXECUTE",
  PreferNoSchedule: "PREFER_NO_SCHEDULE",
};

function nodeImage({ architecture }: NodePoolSettings): NodeImage {
  return nodeImages[architecture];
}

function capacityType({ spot }: NodePoolSettings): CapacityType {
  return spot ? "SPOT" : "ON_DEMAND";
}
