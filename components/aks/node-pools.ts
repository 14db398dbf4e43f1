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
  "resourceGroupName" | "resourceName" | "agentPoolName" | "mode" | "nodeTaints"
> & { readonly nodeTaints: string[] };

/** A pool as AKS wants it inside of the cluster: one at least must be there. */
export type InlinePool = PoolArguments & {
  readonly name: string;
  readonly mode: containerservice.AgentPoolMode;
};

/** What AKS cannot change of a pool inside of the cluster, which it cannot replace either. */
export const frozenInline = [
  ...["vmSize", "availabilityZones"],
  ...["securityProfile.enableSecureBoot", "securityProfile.enableVTPM"],
].map((field) => `agentPoolProfiles[0].${field}`);

/**
 * The pool that AKS asks for inside of the cluster: one node for the system alone. No operation on a cluster adds a pool
 * to it or takes one away, so a pool in here could never make room for its successor; every pool of the settings is a
 * resource of its own. It keeps the machine and the zones that the first of them had when the cluster was made.
 */
export function inlinePool(
  { settings }: Pick<AksScope, "settings">,
  nodeSubnetId: pulumi.Input<string>,
): InlinePool {
  return {
    ...poolArguments(
      settings,
      { ...firstPool(settings), minSize: 1, maxSize: 1, diskSizeGb: 100, labels: {}, taints: [] },
      nodeSubnetId,
    ),
    name: "cluster",
    mode: containerservice.AgentPoolMode.System,
    nodeTaints: [systemOnly],
  };
}

/**
 * Every pool, each a resource of its own: a change to one does not touch the others. The first also runs the system, and
 * where there are others nothing else, so that no workload can starve DNS or the metrics server.
 */
export function createPools(
  { name, settings, resourceGroupName, options }: AksScope,
  cluster: containerservice.ManagedCluster,
  nodeSubnetId: pulumi.Input<string>,
): readonly containerservice.AgentPool[] {
  const alone = settings.nodePools.length === 1;
  return settings.nodePools.map((pool, index) => {
    const { System, User } = containerservice.AgentPoolMode;
    const built = poolArguments(settings, pool, nodeSubnetId);
    const first = index === 0;
    return new containerservice.AgentPool(
      `${name}-pool-${pool.name}`,
      {
        resourceGroupName,
        resourceName: cluster.name,
        agentPoolName: poolName(pool, settings.zones),
        mode: first ? System : User,
        ...built,
        nodeTaints: [...built.nodeTaints, ...(first && !alone ? [systemOnly] : [])],
      },
      // The autoscaler owns the number of nodes.
      { ...options, ignoreChanges: ["count"] },
    );
  });
}

function firstPool({ nodePools }: AksScope["settings"]): NodePoolSettings {
  const [pool] = nodePools;
  if (!pool) throw new Error("The settings of a cluster name at least one node pool");
  return pool;
}

/**
 * A name that changes with what AKS cannot change in place, so that a new pool is made before the old one goes. AKS
 * allows 12 lower-case letters and digits, its command line 11.
 */
export function poolName(pool: NodePoolSettings, zones: number): string {
  const fixed = JSON.stringify([pool.name, fixedArguments(pool, zones)]);
  const hash = createHash("sha256").update(fixed).digest("hex").slice(0, 5);
  return `${pool.name.replaceAll("-", "").slice(0, 6)}${hash}`;
}

/** What AKS cannot change of a pool, all of it plain. */
function fixedArguments(pool: NodePoolSettings, zones: number) {
  return {
    type: containerservice.AgentPoolType.VirtualMachineScaleSets,
    vmSize: pool.machineType,
    availabilityZones: ["1", "2", "3"].slice(0, zones),
    enableNodePublicIP: false,
    osType: containerservice.OSType.Linux,
    osSKU: containerservice.OSSKU.AzureLinux3,
    osDiskSizeGB: pool.diskSizeGb,
    // Ephemeral disks need a machine type with a large enough cache; this works with all of them.
    osDiskType: containerservice.OSDiskType.Managed,
    enableEncryptionAtHost: true,
    // FIPS images have no trusted launch, and a verified boot keeps out more than validated cryptography.
    enableFIPS: false,
    maxPods: 110,
    ...priority(pool),
  };
}

function poolArguments(
  { kubernetesVersion, zones }: AksScope["settings"],
  pool: NodePoolSettings,
  nodeSubnetId: pulumi.Input<string>,
): PoolArguments {
  return {
    ...fixedArguments(pool, zones),
    vnetSubnetID: nodeSubnetId,
    orchestratorVersion: kubernetesVersion,
    securityProfile: {
      sshAccess: containerservice.AgentPoolSSHAccess.Disabled,
      ...verifiedBoot(pool),
    },
    enableAutoScaling: true,
    count: pool.minSize,
    minCount: pool.minSize,
    maxCount: pool.maxSize,
    nodeLabels: { ...pool.labels, ...(pool.spot ? { [spotKey]: "spot" } : {}) },
    nodeTaints: [...taintsOf(pool), ...(pool.spot ? [`${spotKey}=spot:NoSchedule`] : [])],
    // Spot pools take no surge.
    ...(pool.spot ? {} : { upgradeSettings }),
  };
}

const upgradeSettings = {
  maxSurge: "33%",
  drainTimeoutInMinutes: 30,
  undrainableNodeBehavior: containerservice.UndrainableNodeBehavior.Cordon,
};

/** Trusted launch, which AKS does not have for Arm machines. */
function verifiedBoot({ architecture }: NodePoolSettings) {
  const available = architecture === "amd64";
  return { enableSecureBoot: available, enableVTPM: available };
}

function priority({ spot }: NodePoolSettings) {
  const { Regular, Spot } = containerservice.ScaleSetPriority;
  if (!spot) return { scaleSetPriority: Regular };
  return {
    scaleSetPriority: Spot,
    scaleSetEvictionPolicy: containerservice.ScaleSetEvictionPolicy.Delete,
    // Up to the price of a regular machine: a node goes when Azure needs it back, not when the price moves.
    spotMaxPrice: -1,
  };
}

function taintsOf(pool: NodePoolSettings): string[] {
  return pool.taints.map(({ key, value, effect }) => `${key}=${value}:${effect}`);
}
