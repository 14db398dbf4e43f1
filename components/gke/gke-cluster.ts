import * as container from "@pulumi/gcp/container";
import { Provider } from "@pulumi/gcp/provider";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type {
  ClusterCapabilities,
  ManagedCluster,
  WorkloadIdentityBinding,
  WorkloadIdentityRequest,
} from "../cluster";
import type { ControlResult } from "../posture/control-result";
import { readPosture } from "../posture/read-posture";
import { requireClusterArguments } from "../settings/cluster-arguments";
import type { Environment, GcpClusterSettings } from "../settings/schema";
import { createAdministrators, createNodeIdentity } from "./access";
import { createAuditLogs } from "./audit-logs";
import { createBackups } from "./backups";
import { createBreakGlass } from "./break-glass";
import { clusterArguments } from "./cluster-arguments";
import { createEvents } from "./events";
import { gkeHardening } from "./hardening";
import { createKeys } from "./keys";
import { gkeKubeconfig } from "./kubeconfig";
import { createFirewall, createNetwork } from "./network";
import { createNodePools } from "./node-pools";
import type { ProjectTrail } from "./project-trail";
import { clusterResourceName, ownershipLabels, type GkeScope } from "./scope";
import { gkeNamespaces } from "./system-namespaces";
import { bindWorkload } from "./workload-identity";

export interface GkeClusterArgs {
  /**
   * The cluster as the stack's configuration describes it. The project must have the APIs compute, container, cloudkms,
   * logging, iam and cloudresourcemanager enabled: they are the project's, and outlive a cluster.
   */
  readonly settings: GcpClusterSettings;
  /** Labels everything that the cluster owns. */
  readonly environment: Environment;
  /**
   * Lifts deletion protection and `protect`, as the first of two steps of tearing down: the destroy itself is refused
   * until an update with this on has been made. Keys are kept all the same.
   */
  readonly decommission: boolean;
  /** The trail of the cluster's project. Absent where somebody else keeps it. */
  readonly trail?: ProjectTrail;
}

/**
 * A GKE cluster of the Standard kind with every guard on: private nodes in a network of its own, Dataplane V2,
 * customer-managed keys, Workload Identity, shielded nodes, audit logs that are kept, access by Google groups only.
 */
export class GkeCluster extends pulumi.ComponentResource implements ManagedCluster {
  static readonly type = "palisade:cluster:GkeCluster";

  readonly cloud = "gcp";
  readonly name: string;
  readonly provider: k8s.Provider;
  readonly capabilities: ClusterCapabilities = {
    privilegedDaemonsets: true,
    networkPolicyEngine: "dataplane-v2",
    fqdnPolicies: true,
  };
  readonly nodePools: number;
  readonly cisBenchmark = "gke-1.9.0";
  readonly systemNamespaces = gkeNamespaces;
  readonly ready: readonly pulumi.Resource[];
  readonly posture: pulumi.Output<ControlResult[]>;
  /** Where audit events of the API server can be read as they happen: `projects/NAME/subscriptions/NAME`. */
  readonly auditSubscription: pulumi.Output<string>;

  private readonly scope: GkeScope;
  private readonly cluster: container.Cluster;

  constructor(name: string, args: GkeClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super(GkeCluster.type, name, {}, opts);
    requireClusterArguments("GkeCluster", "gcp", args);
    const { settings, environment, decommission } = args;
    const podCidr = requirePodCidr(settings, this);
    const google = new Provider(
      `${name}-gcp`,
      {
        project: settings.project,
        region: settings.region,
        defaultLabels: ownershipLabels(args),
      },
      { parent: this },
    );
    const options = { parent: this, provider: google };
    const scope: GkeScope = { name, settings, environment, decommission, options };

    const keys = createKeys(scope);
    const network = createNetwork(scope, podCidr);
    const nodes = createNodeIdentity(scope);
    const firewall = createFirewall(scope, network.network, nodes.email);
    const auditLogs = createAuditLogs(scope, keys.logs);
    const events = createEvents(scope, keys.events);
    const foundation = { serviceAccount: nodes.email, diskKey: keys.disks.id };
    // The default pool starts with the cluster, so what nodes need comes first.
    const beforeNodes = [
      ...keys.disks.grants,
      network.egress,
      ...nodes.resources,
      firewall.denyIngress,
      firewall.webhooks,
    ];

    const cluster = new container.Cluster(
      `${name}-cluster`,
      clusterArguments(scope, {
        network: network.network.id,
        nodeSubnetwork: network.nodes.id,
        endpointSubnetwork: network.controlPlane.id,
        secretsKey: keys.secrets.id,
        notifications: events.notifications.id,
        nodes: foundation,
      }),
      {
        ...options,
        dependsOn: [...keys.secrets.grants, auditLogs.sink, ...beforeNodes],
        protect: !decommission,
        // The default pool is gone once the cluster exists: a change to it could only replace the cluster.
        ignoreChanges: ["initialNodeCount", "nodeConfig", "nodePools"],
      },
    );
    const administrators = createAdministrators(scope);
    const pools = createNodePools(scope, cluster, foundation, beforeNodes);

    this.scope = scope;
    this.cluster = cluster;
    this.name = settings.name;
    this.nodePools = settings.nodePools.length;
    this.ready = pools;
    this.auditSubscription = events.auditSubscription.id;
    this.posture = readPosture(gkeHardening, {
      cluster,
      pools,
      keys,
      network,
      firewall,
      auditLogs,
      events,
      administrators,
      breakGlass: createBreakGlass(scope),
      backups: keys.backups && createBackups(scope, cluster, keys.backups),
      trail: args.trail,
    });
    this.provider = new k8s.Provider(
      `${name}-kubernetes`,
      {
        kubeconfig: pulumi.secret(kubeconfig(settings, cluster)),
        // Names the cluster, so that another way to reach it, or a new certificate authority, replaces no object.
        clusterIdentifier: clusterResourceName(scope),
        // What is in a cluster that is gone need not be deleted from it.
        deleteUnreachable: decommission,
      },
      // The deployer may be one of them.
      { parent: this, dependsOn: [...administrators] },
    );
    this.registerOutputs({ name: this.name, cluster: cluster.id });
  }

  bindWorkloadIdentity(name: string, request: WorkloadIdentityRequest): WorkloadIdentityBinding {
    return bindWorkload(this.scope, this.cluster, name, request);
  }
}

function requirePodCidr(settings: GcpClusterSettings, cluster: GkeCluster): string {
  const { podCidr } = settings.network;
  if (podCidr !== undefined) return podCidr;
  throw new pulumi.ResourceError(
    `GKE cluster ${settings.name}: network.podCidr is missing; give the pods a range of their own, such as 10.64.0.0/14`,
    cluster,
    true,
  );
}

function kubeconfig(
  { name, reach }: GcpClusterSettings,
  cluster: container.Cluster,
): pulumi.Output<string> {
  if (reach.mode === "dns-endpoint") {
    return cluster.controlPlaneEndpointsConfig.dnsEndpointConfig.endpoint.apply((host) =>
      gkeKubeconfig({ clusterName: name, host }),
    );
  }
  return pulumi
    .all([cluster.endpoint, cluster.masterAuth])
    .apply(([host, { clusterCaCertificate }]) =>
      gkeKubeconfig({ clusterName: name, host, certificateAuthority: clusterCaCertificate }),
    );
}
