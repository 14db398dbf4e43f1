import * as containerservice from "@pulumi/azure-native/containerservice";
import * as pulumi from "@pulumi/pulumi";

import type { AksIdentities } from "./access";
import { dnsServiceAddress } from "./address-plan";
import type { AksDiskEncryption } from "./disk-encryption";
import type { AksKeys } from "./keys";
import type { AksNetwork } from "./network";
import { inlinePool } from "./node-pools";
import type { AksScope } from "./scope";

/** What a cluster is made with. */
export interface ClusterParts {
  readonly network: AksNetwork;
  readonly identities: Pick<AksIdentities, "controlPlane" | "kubelet">;
  readonly keys: Pick<AksKeys, "vault" | "secrets">;
  readonly diskEncryption: Pick<AksDiskEncryption, "set">;
  /** Log Analytics workspace that Defender reports to. */
  readonly workspaceId: pulumi.Input<string>;
}

/** The cluster, hardened. What loosens it is not an argument. */
export function clusterArguments(
  scope: AksScope,
  { network, identities, keys, diskEncryption, workspaceId }: ClusterParts,
): containerservice.ManagedClusterArgs {
  const { settings, resourceGroupName } = scope;
  const { controlPlane, kubelet } = identities;
  return {
    resourceGroupName,
    dnsPrefix: settings.name,
    // Only the minor version: AKS takes its patches by itself, and neither undoes the other.
    kubernetesVersion: settings.kubernetesVersion,
    supportPlan: containerservice.KubernetesSupportPlan.KubernetesOfficial,
    sku: {
      name: containerservice.ManagedClusterSKUName.Base,
      // Free has no agreed availability, and neither cost analysis nor a control plane made for load.
      tier: containerservice.ManagedClusterSKUTier.Standard,
    },
    identity: {
      type: containerservice.ResourceIdentityType.UserAssigned,
      userAssignedIdentities: [controlPlane.id],
    },
    identityProfile: {
      kubeletidentity: {
        resourceId: kubelet.id,
        clientId: kubelet.clientId,
        objectId: kubelet.principalId,
      },
    },

    ...apiServerAccess(settings.reach, network),
    ...authentication(settings),
    networkProfile: networkProfile(settings.network),
    securityProfile: securityProfile(keys, workspaceId),
    diskEncryptionSetID: diskEncryption.set.id,

    agentPoolProfiles: [inlinePool(scope, network.nodeSubnetId)],
    // AKS allows 80 characters, and its own choice of name takes more where names are long.
    nodeResourceGroup: pulumi.interpolate`${resourceGroupName}-nodes`,
    nodeResourceGroupProfile: { restrictionLevel: containerservice.RestrictionLevel.ReadOnly },
    autoUpgradeProfile: {
      upgradeChannel: containerservice.UpgradeChannel.Patch,
      nodeOSUpgradeChannel: containerservice.NodeOSUpgradeChannel.NodeImage,
    },
    metricsProfile: { costAnalysis: { enabled: true } },
    // Kyverno enforces; a second admission engine would judge the same objects by other rules.
    addonProfiles: { azurepolicy: { enabled: false } },
  };
}

/** Private and VNet integration come to the same here: the API server is in the network whatever the reach. */
function apiServerAccess(
  reach: AksScope["settings"]["reach"],
  { apiServerSubnetId }: AksNetwork,
): Pick<containerservice.ManagedClusterArgs, "apiServerAccessProfile" | "publicNetworkAccess"> {
  const common = {
    enableVnetIntegration: true,
    subnetId: apiServerSubnetId,
    // A way to the API server around its authorised ranges and its audit log.
    disableRunCommand: true,
  };
  switch (reach.mode) {
    case "private":
    case "vnet-integration":
      return {
        publicNetworkAccess: containerservice.PublicNetworkAccess.Disabled,
        apiServerAccessProfile: {
          ...common,
          enablePrivateCluster: true,
          // A public name would tell everyone the private address.
          enablePrivateClusterPublicFQDN: false,
          privateDNSZone: "system",
        },
      };
    case "allow-listed":
      return {
        publicNetworkAccess: containerservice.PublicNetworkAccess.Enabled,
        apiServerAccessProfile: {
          ...common,
          enablePrivateCluster: false,
          authorizedIPRanges: reach.cidrs,
        },
      };
  }
}

/** Entra only. Kubernetes RBAC is asked first, then Azure RBAC, so that both may bind groups by their object id. */
function authentication({
  tenantId,
  administrators,
}: AksScope["settings"]): Partial<containerservice.ManagedClusterArgs> {
  return {
    enableRBAC: true,
    disableLocalAccounts: true,
    aadProfile: {
      managed: true,
      enableAzureRBAC: true,
      tenantID: tenantId,
      adminGroupObjectIDs: administrators,
    },
    oidcIssuerProfile: { enabled: true },
  };
}

function networkProfile({
  podCidr,
  serviceCidr,
}: AksScope["settings"]["network"]): containerservice.ManagedClusterArgs["networkProfile"] {
  return {
    networkPlugin: containerservice.NetworkPlugin.Azure,
    networkPluginMode: containerservice.NetworkPluginMode.Overlay,
    networkDataplane: containerservice.NetworkDataplane.Cilium,
    networkPolicy: containerservice.NetworkPolicy.Cilium,
    advancedNetworking: {
      enabled: true,
      observability: { enabled: true },
      security: {
        enabled: true,
        advancedNetworkPolicies: containerservice.AdvancedNetworkPolicies.FQDN,
      },
    },
    podCidr,
    serviceCidr,
    dnsServiceIP: dnsServiceAddress(serviceCidr),
    loadBalancerSku: containerservice.LoadBalancerSku.Standard,
    outboundType: containerservice.OutboundType.UserAssignedNATGateway,
  };
}

function securityProfile(
  { vault, secrets }: ClusterParts["keys"],
  workspaceId: pulumi.Input<string>,
): containerservice.ManagedClusterArgs["securityProfile"] {
  return {
    azureKeyVaultKms: {
      enabled: true,
      keyId: secrets.keyUriWithVersion,
      keyVaultNetworkAccess: containerservice.KeyVaultNetworkAccessTypes.Private,
      keyVaultResourceId: vault.id,
    },
    workloadIdentity: { enabled: true },
    defender: {
      securityMonitoring: { enabled: true },
      logAnalyticsWorkspaceResourceId: workspaceId,
    },
    imageCleaner: { enabled: true, intervalHours: 48 },
  };
}
