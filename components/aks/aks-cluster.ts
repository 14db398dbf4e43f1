import * as containerservice from "@pulumi/azure-native/containerservice";
import { Provider } from "@pulumi/azure-native/provider";
import * as resources from "@pulumi/azure-native/resources";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

import type {
  CisBenchmark,
  ClusterCapabilities,
  ManagedCluster,
  WorkloadIdentityBinding,
  WorkloadIdentityRequest,
} from "../cluster";
import { requireClusterArguments } from "../settings/cluster-arguments";
import type { AzureClusterSettings, Environment } from "../settings/schema";
import type { ControlResult } from "../posture/control-result";
import { readPosture } from "../posture/read-posture";
import { createIdentities, type AksIdentities } from "./access";
import { createActionGroup, createAlarm, tampering } from "./alarms";
import { createLogWorkspace, logControlPlane, logVault } from "./audit-logs";
import { createBackups } from "./backups";
import { createBreakGlass } from "./break-glass";
import { clusterArguments, type ClusterParts } from "./cluster-arguments";
import { createDeletionGuard } from "./deletion-guard";
import { createDiskEncryption, type AksDiskEncryption } from "./disk-encryption";
import { createEvents } from "./events";
import { createFlowLogs } from "./flow-logs";
import { aksHardening } from "./hardening";
import { createKeys, type AksKeys } from "./keys";
import { aksKubeconfig, endpointOf } from "./kubeconfig";
import { createMaintenanceWindows } from "./maintenance";
import { createNetwork } from "./network";
import { createPools, frozenInline } from "./node-pools";
import type { AksParts } from "./parts";
import { plainBlocks } from "./plain-blocks";
import { aksMistakes } from "./preconditions";
import type { AksScope } from "./scope";
import type { SubscriptionTrail } from "./subscription-trail";
import { createWorkloadIdentity } from "./workload-identity";

export interface AksClusterArgs {
  readonly settings: AzureClusterSettings;
  /** Decides how much of the audit log is kept: in production also who read what. */
  readonly environment: Environment;
  /** Lifts the management lock and Pulumi's protection, as the first step of a tear-down. */
  readonly decommission: boolean;
  /** What is logged and watched in the subscription; absent where somebody else keeps it. */
  readonly trail?: SubscriptionTrail | undefined;
}

/**
 * A hardened AKS cluster in a network of its own.
 *
 * Whoever deploys needs the right to assign roles and to place locks (Owner of the subscription, or both roles), to list
 * the cluster's user credential, and membership in one of the administrators' groups to make objects in the cluster. The
 * subscription must have the feature EncryptionAtHost.
 */
export class AksCluster extends pulumi.ComponentResource implements ManagedCluster {
  static readonly type = "palisade:cluster:AksCluster";

  readonly cloud = "azure";
  readonly name: string;
  readonly provider: k8s.Provider;
  readonly capabilities: ClusterCapabilities = {
    privilegedDaemonsets: true,
    networkPolicyEngine: "cilium",
    fqdnPolicies: true,
  };
  readonly nodePools: number;
  readonly cisBenchmark: CisBenchmark = "aks-1.8";
  /** No more than there are: whoever made one of those that AKS does not make here would be out of admission's reach. */
  readonly systemNamespaces = ["kube-system"];
  readonly ready: readonly pulumi.Resource[];
  /** Reaches the API server; holds no token. Secret. */
  readonly kubeconfig: pulumi.Output<string>;
  /** How the cluster stands to each capability of a hardened one. */
  readonly posture: pulumi.Output<ControlResult[]>;

  readonly #scope: AksScope;
  readonly #issuer: pulumi.Output<string>;

  constructor(name: string, args: AksClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super(AksCluster.type, name, {}, opts);
    requireClusterArguments("AksCluster", "azure", args);
    const { settings, environment, decommission } = args;
    this.name = settings.name;
    this.nodePools = settings.nodePools.length;
    const mistakes = aksMistakes(settings);
    if (mistakes.length > 0) {
      const list = mistakes.join("; ");
      throw new pulumi.ResourceError(`AksCluster "${settings.name}": ${list}.`, this, true);
    }
    const scope = this.#createScope(name, args);
    this.#scope = scope;
    const { resourceGroupName } = scope;

    const network = createNetwork(scope);
    const identities = createIdentities(scope, network);
    const keys = createKeys(scope, identities);
    const diskEncryption = createDiskEncryption(scope, keys, identities);
    const workspace = createLogWorkspace(scope);
    logVault(scope, keys.vault.id, workspace.id);
    const cluster = createControlPlane(scope, {
      network,
      identities,
      keys,
      diskEncryption,
      workspaceId: workspace.id,
    });
    const pools = createPools(scope, cluster, network.nodeSubnetId);
    const production = environment === "production";
    const owners = createActionGroup(scope);
    this.posture = readPosture<AksParts>(aksHardening, {
      ...{ cluster, pools, keys, diskEncryption, network, workspace, trail: args.trail },
      maintenance: createMaintenanceWindows(scope, cluster.name),
      auditLogs: logControlPlane(scope, cluster.id, workspace.id),
      flowLogs: createFlowLogs(scope, network, workspace),
      breakGlass: createBreakGlass(scope, cluster.id, owners),
      tamperingAlarm: createAlarm(scope, "tampering-alarm", owners, tampering(scope)),
      deletionGuard: decommission ? undefined : createDeletionGuard(scope, network),
      events: production ? createEvents(scope, cluster.id) : undefined,
      backups: production ? createBackups(scope, cluster, network, identities) : undefined,
    });
    this.ready = [cluster, ...pools];

    this.#issuer = issuerOf(cluster);
    this.kubeconfig = kubeconfigOf(scope, cluster);
    this.provider = new k8s.Provider(
      `${name}-kubernetes`,
      { kubeconfig: this.kubeconfig, clusterIdentifier: cluster.id },
      { parent: this },
    );
    this.registerOutputs({ kubeconfig: this.kubeconfig, resourceGroupName });
  }

  bindWorkloadIdentity(name: string, request: WorkloadIdentityRequest): WorkloadIdentityBinding {
    return createWorkloadIdentity(this.#scope, this.#issuer, name, request);
  }

  #createScope(name: string, { settings, environment, decommission }: AksClusterArgs): AksScope {
    const provider = new Provider(
      `${name}-azure`,
      {
        subscriptionId: settings.subscriptionId,
        tenantId: settings.tenantId,
        location: settings.region,
      },
      { parent: this },
    );
    const options = { parent: this, provider };
    const group = new resources.ResourceGroup(name, { location: settings.region }, options);
    return {
      ...{ name, settings, environment, decommission, options },
      resourceGroupName: group.name,
      resourceGroupId: group.id,
    };
  }
}

function createControlPlane(
  scope: AksScope,
  parts: Omit<ClusterParts, "identities" | "keys" | "diskEncryption"> & {
    readonly identities: AksIdentities;
    readonly keys: AksKeys;
    readonly diskEncryption: AksDiskEncryption;
  },
): containerservice.ManagedCluster {
  const { name, decommission, options } = scope;
  const args = clusterArguments(scope, parts);
  return new containerservice.ManagedCluster(`${name}-cluster`, args, {
    ...options,
    transformations: [plainBlocks(args, "securityProfile", "networkProfile")],
    protect: !decommission,
    // Without these rights AKS fails half-way through.
    dependsOn: [...parts.identities.grants, ...parts.keys.grants, ...parts.diskEncryption.grants],
    ignoreChanges: frozenInline,
  });
}

function kubeconfigOf(
  { settings, resourceGroupName, options }: AksScope,
  cluster: containerservice.ManagedCluster,
): pulumi.Output<string> {
  const { kubeconfigs } = containerservice.listManagedClusterUserCredentialsOutput(
    { resourceGroupName, resourceName: cluster.name, format: "exec" },
    options,
  );
  const { tenantId } = settings;
  return pulumi.secret(
    pulumi
      .all([kubeconfigs, cluster.name])
      .apply(([[credential], clusterName]) =>
        aksKubeconfig({ clusterName, tenantId, ...endpointOf(credential?.value ?? "") }),
      ),
  );
}

function issuerOf(cluster: containerservice.ManagedCluster): pulumi.Output<string> {
  return cluster.oidcIssuerProfile.apply(issuerUrl);
}

function issuerUrl(profile: { readonly issuerURL: string } | undefined): string {
  if (!profile) throw new Error("AKS named no OIDC issuer, though it was asked for one");
  return profile.issuerURL;
}
