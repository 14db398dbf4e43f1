import * as container from "@pulumi/gcp/container";
import type * as inputs from "@pulumi/gcp/types/input";
import type * as pulumi from "@pulumi/pulumi";
import type { NodePoolSettings } from "../settings/schema";
import type {
  LocationPolicy,
  NodeImage,
  NodeMetadataMode,
  StringBoolean,
  TaintEffect,
  UpgradeStrategy,
} from "./choices";
import { digest } from "./identifiers";
import type { GkeScope } from "./scope";
import { nodeZones } from "./zones";

/** What every node has, whichever pool it is in. */
export interface NodeFoundation {
  readonly serviceAccount: string;
  readonly diskKey: pulumi.Input<string>;
}

/** One NodePool resource per pool: pools written into the cluster could not change without replacing it. */
export function createNodePools(
  { name, settings, options }: GkeScope,
  cluster: container.Cluster,
  foundation: NodeFoundation,
  dependsOn: readonly pulumi.Resource[],
): readonly container.NodePool[] {
  return settings.nodePools.map(
    (pool) =>
      new container.NodePool(
        `${name}-${pool.name}`,
        {
          cluster: cluster.name,
          project: settings.project,
          ...nodePoolArguments(pool, nodeZones(settings.region, settings.zones), foundation),
          location: settings.region,
        },
        {
          ...options,
          dependsOn: [cluster, ...dependsOn],
          // Sizes the pool at birth only; from then on the autoscaler owns the number.
          ignoreChanges: ["initialNodeCount"],
        },
      ),
  );
}

/** A pool without its cluster. */
function nodePoolArguments(
  pool: NodePoolSettings,
  zones: readonly string[],
  foundation: NodeFoundation,
): Omit<container.NodePoolArgs, "cluster"> {
  return {
    name: nodePoolName(pool),
    nodeLocations: [...zones],
    initialNodeCount: initialNodesPerZone(pool, zones.length),
    autoscaling: {
      totalMinNodeCount: pool.minSize,
      totalMaxNodeCount: pool.maxSize,
      // Spot capacity is where it is; insisting on balance would leave pods pending.
      locationPolicy: pool.spot
        ? ("ANY" satisfies LocationPolicy)
        : ("BALANCED" satisfies LocationPolicy),
    },
    // No `version` beside automatic upgrades: the two would undo each other.
    management: { autoRepair: true, autoUpgrade: true },
    upgradeSettings: {
      strategy: "SURGE" satisfies UpgradeStrategy,
      maxSurge: 1,
      maxUnavailable: 0,
    },
    networkConfig: { enablePrivateNodes: true },
    nodeConfig: {
      ...nodeConfig(foundation),
      machineType: pool.machineType,
      diskSizeGb: pool.diskSizeGb,
      spot: pool.spot,
      labels: pool.labels,
      taints: pool.taints.map(({ key, value, effect }) => ({
        key,
        value,
        effect: taintEffects[effect],
      })),
    },
  };
}

/** The guards of a node. The cluster's short-lived default pool has them too: even it must not start without. */
export function nodeConfig({
  serviceAccount,
  diskKey,
}: NodeFoundation): inputs.container.NodePoolNodeConfig {
  return {
    imageType: "COS_CONTAINERD" satisfies NodeImage,
    serviceAccount,
    // IAM limits the account; scopes, the older limit, would only hide a missing role.
    oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
    bootDiskKmsKey: diskKey,
    shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
    // Pods get their own identity from the metadata server, and never the node's.
    workloadMetadataConfig: { mode: "GKE_METADATA" satisfies NodeMetadataMode },
    kubeletConfig: { insecureKubeletReadonlyPortEnabled: "FALSE" satisfies StringBoolean },
    metadata: { "disable-legacy-endpoints": "true" },
  };
}

/**
 * A name that changes with what makes a pool another pool, so that Pulumi makes the new one first and only then drains
 * the old. Labels, taints, sizes and zones change in place and leave the name alone. GKE allows 40 characters.
 */
export function nodePoolName(pool: NodePoolSettings): string {
  const { machineType, diskSizeGb, spot } = pool;
  return `${pool.name.slice(0, 31)}-${digest([pool.name, machineType, diskSizeGb, spot])}`;
}

/** Nodes per zone to start with: enough for the smallest size, without exceeding the largest. */
export function initialNodesPerZone(
  { minSize, maxSize }: Pick<NodePoolSettings, "minSize" | "maxSize">,
  zones: number,
): number {
  return Math.min(Math.ceil(minSize / zones), Math.floor(maxSize / zones));
}

const taintEffects: Readonly<Record<NodePoolSettings["taints"][number]["effect"], TaintEffect>> = {
  NoSchedule: "NO_SCHEDULE",
  PreferNoSchedule: "PREFER_NO_SCHEDULE",
  NoExecute: "NO_EXECUTE",
};
