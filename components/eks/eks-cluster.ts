import type * as eks from "@pulumi/aws/eks";
import { Provider } from "@pulumi/aws/provider";
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
import type { AwsClusterSettings, Environment } from "../settings/schema";
import type { ControlResult } from "../posture/control-result";
import { readPosture } from "../posture/read-posture";
import { createAdministrators } from "./access";
import type { AccountTrail } from "./account-trail";
import { createClusterServices, createNodeAgents } from "./add-ons";
import { createBackups } from "./backups";
import { createBreakGlass } from "./break-glass";
import { createControlPlane } from "./control-plane";
import { eksHardening } from "./hardening";
import { createKey } from "./keys";
import { eksKubeconfig } from "./kubeconfig";
import { createControlPlaneLogGroup } from "./logs";
import { createNetwork } from "./network";
import { createNodePools } from "./node-pools";
import { awsPlace } from "./place";
import type { EksScope } from "./scope";
import { createSecurityGroups } from "./security-groups";
import { bindPodIdentity } from "./workload-identity";

export interface EksClusterArgs {
  /** What the stack's configuration says about the cluster. */
  readonly settings: AwsClusterSettings;
  /** In production each zone has a NAT gateway of its own, so that losing one zone cuts off no other. */
  readonly environment: Environment;
  /**
   * Lifts the protection of the cluster, its key and its logs against deletion. The first of the two steps of tearing a
   * stack down: deploy with it set, then destroy.
   */
  readonly decommission: boolean;
  /** The trail of the cluster's account. Absent where somebody else keeps it. */
  readonly trail?: AccountTrail;
}

/**
 * An EKS cluster in a network of its own, with every guard on that EKS has: private API endpoint, no access but by named
 * IAM roles, Secrets, volumes and logs under one customer-managed key, complete audit logs, nodes on Bottlerocket without
 * public addresses, and no add-on that borrows a node's rights.
 *
 * The role that deploys must be one of `settings.administrators`, or it could not reach the API of its own cluster.
 */
export class EksCluster extends pulumi.ComponentResource implements ManagedCluster {
  static readonly type = "palisade:cluster:EksCluster";

  readonly cloud = "aws";
  readonly name: string;
  readonly provider: k8s.Provider;
  readonly capabilities: ClusterCapabilities = {
    privilegedDaemonsets: true,
    networkPolicyEngine: "vpc-cni",
    fqdnPolicies: false,
  };
  readonly nodePools: number;
  readonly cisBenchmark: CisBenchmark = "eks-1.8.0";
  readonly systemNamespaces = [
    // GuardDuty puts its agent there, and no rule may keep it out.
    "amazon-guardduty",
    "kube-node-lease",
    "kube-public",
    "kube-system",
  ] as const;
  readonly ready: readonly pulumi.Resource[];
  readonly posture: pulumi.Output<ControlResult[]>;
  /**
   * Security group of the API endpoint. It admits the cluster's own network; whoever joins another network to it admits
   * that one here.
   */
  readonly apiSecurityGroupId: pulumi.Output<string>;

  private readonly scope: EksScope;
  private readonly cluster: eks.Cluster;

  constructor(name: string, args: EksClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super(EksCluster.type, name, {}, opts);
    requireClusterArguments("EksCluster", "aws", args);
    const { settings, environment, decommission } = args;
    this.name = settings.name;
    this.nodePools = settings.nodePools.length;
    const place = awsPlace(settings.accountId, settings.region);
    const options = { parent: this, provider: createProvider(name, args, this) };
    const scope = { name, settings, environment, place, decommission, options };

    const key = createKey(scope);
    const logGroup = createControlPlaneLogGroup(scope, key);
    const network = createNetwork(scope, key);
    const securityGroups = createSecurityGroups(scope, network.vpcId);
    const cluster = createControlPlane(scope, { key, logGroup, network, securityGroups });
    const administrators = createAdministrators(scope, cluster);
    const breakGlass = createBreakGlass(scope, cluster, logGroup, key);
    const agents = createNodeAgents(scope, cluster);
    const nodeAgents = [agents.podIdentity, agents.cni, agents.kubeProxy];
    const nodePools = createNodePools(scope, {
      cluster,
      key,
      network,
      securityGroups,
      nodeAgents,
    });
    const groups = nodePools.map(({ group }) => group);
    const services = createClusterServices(scope, cluster, groups);
    const backups = environment === "production" ? createBackups(scope, cluster, key) : undefined;

    this.provider = createKubernetesProvider(
      scope,
      cluster,
      administrators.flatMap(({ entry, association }) => [entry, association]),
    );
    this.ready = [...nodeAgents, ...groups, services.dns, services.volumes];
    this.posture = readPosture(eksHardening, {
      settings,
      cluster,
      key,
      logGroup,
      network,
      securityGroups,
      administrators,
      breakGlass,
      agents,
      nodePools,
      services,
      backups,
      trail: args.trail,
    });
    this.apiSecurityGroupId = securityGroups.controlPlane.id;
    this.scope = scope;
    this.cluster = cluster;
    this.registerOutputs({ clusterArn: cluster.arn, endpoint: cluster.endpoint });
  }

  bindWorkloadIdentity(name: string, request: WorkloadIdentityRequest): WorkloadIdentityBinding {
    return bindPodIdentity(this.scope, this.cluster, name, request);
  }
}

/** Talks to one account only: credentials of another are refused before anything is read. */
function createProvider(
  name: string,
  { settings, environment }: EksClusterArgs,
  parent: pulumi.Resource,
): Provider {
  return new Provider(
    `${name}-aws`,
    {
      region: settings.region,
      allowedAccountIds: [settings.accountId],
      defaultTags: {
        tags: {
          "managed-by": "pulumi",
          "palisade:cluster": settings.name,
          "palisade:environment": environment,
        },
      },
    },
    { parent },
  );
}

function createKubernetesProvider(
  { name, settings, decommission, options }: EksScope,
  cluster: eks.Cluster,
  administrators: readonly pulumi.Resource[],
): k8s.Provider {
  const kubeconfig = pulumi
    .all([cluster.endpoint, cluster.certificateAuthority])
    .apply(([endpoint, certificateAuthority]) =>
      eksKubeconfig({
        clusterName: settings.name,
        region: settings.region,
        endpoint,
        certificateAuthority: certificateAuthority.data,
      }),
    );
  return new k8s.Provider(
    `${name}-kubernetes`,
    {
      kubeconfig: pulumi.secret(kubeconfig),
      // EKS gives every cluster an endpoint of its own, for life: a new one is a new cluster, anything else an update.
      clusterIdentifier: cluster.endpoint,
      enableServerSideApply: true,
      // Once the guards are lifted, what lives in a cluster that cannot be reached goes with it.
      deleteUnreachable: decommission,
    },
    { parent: options.parent, dependsOn: [...administrators] },
  );
}
