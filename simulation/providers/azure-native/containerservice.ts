import { guid, hex, isAbsent, isObject, object, text } from "../values";
import type { Values } from "../values";
import type { AzureModel, AzureScope } from "./scope";
import { armResource, parent, to } from "./scope";

export const clusterType = "azure-native:containerservice:ManagedCluster";
export const cluster = {
  provider: "Microsoft.ContainerService/managedClusters",
  names: ["resourceName"],
} as const;
const subnet = "azure-native:network:Subnet";
const identity = "azure-native:managedidentity:UserAssignedIdentity";
const subnetInUse =
  "InUseSubnetCannotBeDeleted: Subnet is in use by an AKS cluster and cannot be deleted";

/** AKS clusters, their pools and their maintenance windows. */
export const containerservice: Readonly<Record<string, AzureModel>> = {
  [clusterType]: armResource({
    ...cluster,
    type: clusterType,
    naming: {
      pattern: /^[a-zA-Z0-9]([\w-]{0,61}[a-zA-Z0-9])?$/,
      rule: "at most 63 letters, digits, - and _",
      adapt: (name) => name.slice(-63).replace(/^[^a-zA-Z0-9]+/, ""),
    },
    createOnly: [
      ...[
        "dnsPrefix",
        "fqdnSubdomain",
        "nodeResourceGroup",
        "diskEncryptionSetID",
        "extendedLocation",
      ],
      ...[
        "networkProfile.networkPlugin",
        "networkProfile.serviceCidr",
        "networkProfile.dnsServiceIP",
      ],
      ...["networkProfile.podCidr", "networkProfile.loadBalancerSku"],
      ...["networkProfile.outboundType", "servicePrincipalProfile.clientId"],
      ...["apiServerAccessProfile.enablePrivateCluster", "apiServerAccessProfile.privateDNSZone"],
      ...["apiServerAccessProfile.subnetId", "linuxProfile", "windowsProfile.adminUsername"],
    ],
    references: [
      to("agentPoolProfiles.vnetSubnetID", [subnet], subnetInUse),
      to("apiServerAccessProfile.subnetId", [subnet], subnetInUse),
      to("identity.userAssignedIdentities", [identity]),
      to("identityProfile.kubeletidentity.resourceId", [identity]),
      to(
        "diskEncryptionSetID",
        ["azure-native:compute:DiskEncryptionSet"],
        "Conflict: the disk encryption set is in use",
      ),
      to("securityProfile.azureKeyVaultKms.keyVaultResourceId", ["azure-native:keyvault:Vault"]),
      to("securityProfile.defender.logAnalyticsWorkspaceResourceId", [
        "azure-native:operationalinsights:Workspace",
      ]),
    ],
    outputs: ({ id, inputs, scope }) => clusterOutputs(id, inputs, scope),
    more: {
      handles: ["privateFQDN", "fqdn"],
      cascades: true,
      validate: clusterFailures,
      refuseUpdate: ({ inputs, previous }) => poolRefusal(inputs, previous ?? {}),
    },
  }),
  "azure-native:containerservice:AgentPool": armResource({
    provider: "Microsoft.ContainerService/managedClusters/agentPools",
    names: ["resourceName", "agentPoolName"],
    type: "azure-native:containerservice:AgentPool",
    regional: false,
    naming: {
      pattern: /^[a-z][a-z0-9]{0,11}$/,
      rule: "at most 12 lower-case letters and digits, a letter first",
      adapt: (name) => `p${name.replace(/[^a-z0-9]/g, "").slice(-11)}`,
    },
    createOnly: [
      ...[
        "vmSize",
        "osType",
        "osSKU",
        "osDiskSizeGB",
        "osDiskType",
        "availabilityZones",
        "maxPods",
      ],
      ...["vnetSubnetID", "podSubnetID", "enableEncryptionAtHost", "enableFIPS", "enableUltraSSD"],
      ...[
        "enableNodePublicIP",
        "scaleSetPriority",
        "scaleSetEvictionPolicy",
        "spotMaxPrice",
        "type",
      ],
      ...["kubeletDiskType", "kubeletConfig", "linuxOSConfig", "gpuInstanceProfile", "hostGroupID"],
      ...["proximityPlacementGroupID", "capacityReservationGroupID", "creationData"],
      ...["nodePublicIPPrefixID", "messageOfTheDay", "workloadRuntime"],
    ],
    references: [parent(clusterType, cluster), to("vnetSubnetID", [subnet], subnetInUse)],
    outputs: ({ id, inputs }) => ({
      // The type is the kind of pool here, and an input.
      type: inputs["type"] ?? "VirtualMachineScaleSets",
      provisioningState: "Succeeded",
      currentOrchestratorVersion: inputs["orchestratorVersion"],
      eTag: guid(`${id}/etag`),
      nodeImageVersion: "simulated",
    }),
  }),
  "azure-native:containerservice:MaintenanceConfiguration": armResource({
    provider: "Microsoft.ContainerService/managedClusters/maintenanceConfigurations",
    names: ["resourceName", "configName"],
    type: "azure-native:containerservice:MaintenanceConfiguration",
    regional: false,
    references: [parent(clusterType, cluster)],
  }),
};

/** A cluster's own update neither adds a pool nor takes one away, and a pool keeps its machine. */
function poolRefusal(inputs: Values, previous: Values): string | undefined {
  const [before, after] = [previous, inputs].map((values) => {
    const pools = values["agentPoolProfiles"];
    return new Map(
      (Array.isArray(pools) ? pools : []).map((pool) => [object(pool)["name"], object(pool)]),
    );
  });
  if (!before || !after || before.size === 0) return undefined;
  for (const [name, pool] of after) {
    const old = before.get(name);
    if (!old) {
      return `OperationNotAllowed: A new agent pool was introduced: ${String(name)}. Adding agent pools to an existing cluster is not allowed through managed cluster operations.`;
    }
    if (old["vmSize"] !== pool["vmSize"]) {
      return `PropertyChangeNotAllowed: Changing property 'properties.vmSize' of the agent pool ${String(name)} is not allowed.`;
    }
  }
  return undefined;
}

/** What AKS refuses although every value by itself is right. */
function clusterFailures(inputs: Values): { property: string; reason: string }[] {
  const failures: { property: string; reason: string }[] = [];
  const pools = inputs["agentPoolProfiles"];
  if (Array.isArray(pools) && !pools.some((pool) => object(pool)["mode"] === "System")) {
    failures.push({
      property: "agentPoolProfiles",
      reason: "must hold at least one pool of mode System",
    });
  }
  const access = object(inputs["apiServerAccessProfile"]);
  if (access["enablePrivateCluster"] === true && !isAbsent(access["authorizedIPRanges"])) {
    failures.push({
      property: "apiServerAccessProfile.authorizedIPRanges",
      reason: "cannot be set on a private cluster",
    });
  }
  const kms = object(object(inputs["securityProfile"])["azureKeyVaultKms"]);
  if (kms["enabled"] === true && object(inputs["identity"])["type"] === "SystemAssigned") {
    failures.push({
      property: "identity.type",
      reason:
        "must be UserAssigned with azureKeyVaultKms, which needs rights before the cluster is",
    });
  }
  if (kms["keyVaultNetworkAccess"] === "Private" && access["enableVnetIntegration"] !== true) {
    failures.push({
      property: "securityProfile.azureKeyVaultKms.keyVaultNetworkAccess",
      reason: "Private needs apiServerAccessProfile.enableVnetIntegration from Kubernetes 1.31 on",
    });
  }
  const analysis = object(object(inputs["metricsProfile"])["costAnalysis"])["enabled"];
  const { tier } = object(inputs["sku"]);
  if (analysis === true && (tier === undefined || tier === "Free")) {
    failures.push({
      property: "metricsProfile.costAnalysis.enabled",
      reason: "needs the tier Standard or Premium",
    });
  }
  return failures;
}

function clusterOutputs(id: string, inputs: Values, scope: AzureScope): Values {
  const location = text(inputs["location"]) ?? scope.location ?? "region";
  const prefix = text(inputs["fqdnSubdomain"]) ?? text(inputs["dnsPrefix"]) ?? hex(id, 8);
  const host = `${prefix}-${hex(id, 8)}`;
  const access = object(inputs["apiServerAccessProfile"]);
  const isPrivate = access["enablePrivateCluster"] === true;
  const publicName = !isPrivate || access["enablePrivateClusterPublicFQDN"] === true;
  const issuer = object(inputs["oidcIssuerProfile"]);
  const version = text(inputs["kubernetesVersion"]);
  return {
    provisioningState: "Succeeded",
    ...(publicName && { fqdn: `${host}.hcp.${location}.azmk8s.io` }),
    ...(isPrivate && { privateFQDN: `${host}.${guid(id)}.privatelink.${location}.azmk8s.io` }),
    azurePortalFQDN: `${host}.portal.hcp.${location}.azmk8s.io`,
    // Which patches there are is AKS's to say.
    currentKubernetesVersion:
      version === undefined ? undefined : version.replace(/^(\d+\.\d+)$/, "$1.0"),
    maxAgentPools: 100,
    eTag: guid(`${id}/etag`),
    resourceUID: hex(`${id}/uid`, 24),
    powerState: { code: "Running" },
    nodeResourceGroup:
      inputs["nodeResourceGroup"] ??
      `MC_${text(inputs["resourceGroupName"]) ?? ""}_${text(inputs["resourceName"]) ?? ""}_${location}`,
    identity: identityOutputs(id, inputs["identity"], scope),
    ...(issuer["enabled"] === true && {
      oidcIssuerProfile: {
        ...issuer,
        issuerURL: `https://${location}.oic.prod-aks.azure.com/${scope.tenant}/${guid(`${id}/issuer`)}/`,
      },
    }),
    identityProfile: inputs["identityProfile"] ?? {
      kubeletidentity: {
        clientId: guid(`${id}/kubelet/client`),
        objectId: guid(`${id}/kubelet/object`),
        resourceId: `/subscriptions/${scope.subscription}/resourceGroups/simulated/providers/Microsoft.ManagedIdentity/userAssignedIdentities/kubelet`,
      },
    },
  };
}

/** Identities are given as a list of ids and handed back as a map of what they are. */
export function identityOutputs(id: string, given: unknown, scope: AzureScope): Values | undefined {
  if (!isObject(given)) return undefined;
  const assigned = given["userAssignedIdentities"];
  const system = String(given["type"]).includes("SystemAssigned");
  return {
    ...given,
    ...(system && { principalId: guid(`${id}/principal`), tenantId: scope.tenant }),
    ...(Array.isArray(assigned) && {
      userAssignedIdentities: Object.fromEntries(
        assigned.map((identityId) => [
          String(identityId),
          {
            clientId: guid(`${String(identityId)}/client`),
            principalId: guid(`${String(identityId)}/principal`),
          },
        ]),
      ),
    }),
  };
}
