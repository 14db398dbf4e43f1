import { createHash } from "node:crypto";

import * as containerservice from "@pulumi/azure-native/containerservice";
import type * as pulumi from "@pulumi/pulumi";

import type { NodePoolSettings } from "../settings/schema";
import type { AksScope } from "./scope";

/** Taint of a pool that only the cluster's own components run on. */
const systemOnly = "CriticalAddonsOnly=true:NoSchedule";

/** Azure puts this on spot nodes by itself; declaring it keeps it from showing as a difference. */
const spotKey = "kubernetes.azure.com/scalesetpriority";

/** What a pool of nodes looks like, inline in the cluster and as a resource of its own alike. */
type PoolArguments = Omit<
  containerservice.AgentPoolArgs,
  "resourceGroupName" | "resourceName" | "agentPoolName" | "mode"
>;

/** The system pool as AKS wants it inside of the cluster: one at least must be there. */
export type SystemPool = PoolArguments & {
  readonly name: string;
  readonly mode: containerservice.AgentPoolMode;
};

/**
 * The first pool, which runs the system. Where there are others it runs nothing else, so that no workload can starve
 * DNS or the metrics server.
 */
export function systemPool(
  { settings }: Pick<AksScope, "settings">,
  nodeSubnetId: pulumi.Input<string>,
): SystemPool {
  const [pool, ...others] = settings.nodePools;
  if (!pool) throw new Error("The settings of a cluster name at least one node pool");
  const built = poolArguments(settings, pool, nodeSubnetId);
  return {
    ...built,
    name: pool.name.replaceAll("-", "").slice(0, 11),
    mode: containerservice.AgentPoolMode.System,
    nodeTaints: [...taintsOf(pool), ...(others.length > 0 ? [systemOnly] : [])],
  };
}

/** Every pool but the first, each a resource of its own: a change to one does not touch the others. */
export function createUserPools(
  { name, settings, resourceGroupName, options }: AksScope,
  cluster: containerservice.ManagedCluster,
  nodeSubnetId: pulumi.Input<string>,
): readonly containerservice.AgentPool[] {
  return settings.nodePools.slice(1).map(
    (pool) =>
      new containerservice.AgentPool(
        `${name}-pool-${pool.name}`,
        {
          resourceGroupName,
          resourceName: cluster.name,
          agentPoolName: userPoolName(pool, settings.zones),
          mode: containerservice.AgentPoolMode.User,
          ...poolArguments(settings, pool, nodeSubnetId),
        },
        // The autoscaler owns the number of nodes.
        { ...options, ignoreChanges: ["count"] },
      ),
  );
}

/**
 * A name that changes with what AKS cannot change in place, so that a new pool is made before the old one goes. AKS
 * allows 12 lower-case letters and digits, its command line 11.
 */
export function userPoolName(pool: NodePoolSettings, zones: number): string {
  const { name, machineType, architecture, diskSizeGb, spot } = pool;
  const fixed = JSON.stringify([name, machineType, architecture, diskSizeGb, spot, zones]);
  const hash = createHash("sha256").update(fixed).digest("hex").slice(0, 5);
  return `${name.replaceAll("-", "").slice(0, 6)}${hash}`;
}

function poolArguments(
  { kubernetesVersion, zones }: AksScope["settings"],
  pool: NodePoolSettings,
  nodeSubnetId: pulumi.Input<string>,
): PoolArguments {
  return {
    type: containerservice.AgentPoolType.VirtualMachineScaleSets,
    vmSize: pool.machineType,
    availabilityZones: ["1", "2", "3"].slice(0, zones),
    vnetSubnetID: nodeSubnetId,
    enableNodePublicIP: false,
    orchestratorVersion: kubernetesVersion,
    osType: containerservice.OSType.Linux,
    osSKU: containerservice.OSSKU.AzureLinux3,
    osDiskSizeGB: pool.diskSizeGb,
    // Ephemeral disks need a machine type with a large enough cache; this works with all of them.
    osDiskType: containerservice.OSDiskType.Managed,
    enableEncryptionAtHost: true,
    securityProfile: {
      sshAccess: containerservice.AgentPoolSSHAccess.Disabled,
      ...verifiedBoot(pool),
    },
    // FIPS images have no trusted launch, and a verified boot keeps out more than validated cryptography.
    enableFIPS: false,
    enableAutoScaling: true,
    count: pool.minSize,
    minCount: pool.minSize,
    maxCount: pool.maxSize,
    maxPods: 110,
    nodeLabels: { ...pool.labels, ...(pool.spot ? { [spotKey]: "spot" } : {}) },
    nodeTaints: [...taintsOf(pool), ...(pool.spot ? [`${spotKey}=spot:NoSchedule`] : [])],
    ...priority(pool),
  };
}

/** Trusted launch, which AKS does not have for Arm machines. */
function verifiedBoot({ architecture }: NodePoolSettings) {
  const available = architecture === "amd64";
  return { enableSecureBoot: available, enableVTPM: available };
}

function priority({ spot }: NodePoolSettings): Partial<PoolArguments> {
  if (spot) {
    return {
      scaleSetPriority: containerservice.ScaleSetPriority.Spot,
      scaleSetEvictionPolicy: containerservice.ScaleSetEvictionPolicy.Delete,
      // Up to the price of a regular machine: a node goes when Azure needs it back, not when the price moves.
      spotMaxPrice: -1,
    };
  }
  return {
    scaleSetPriority: containerservice.ScaleSetPriority.Regular,
    // Spot pools take no surge.
    upgradeSettings: {
      maxSurge: "33%",
      drainTimeoutInMinutes: 30,
      undrainableNodeBehavior: containerservice.UndrainableNodeBehavior.Cordon,
    },
  };
}

function taintsOf(pool: NodePoolSettings): string[] {
  return pool.taints.map(({ key, value, effect }) => `${key}=${value}:${effect}`);
}
