import type * as container from "@pulumi/gcp/container";
import type * as pulumi from "@pulumi/pulumi";
import type { Environment } from "../settings/schema";
import type {
  AnonymousAuthentication,
  BinaryAuthorizationMode,
  DatabaseEncryptionState,
  DatapathProvider,
  InTransitEncryption,
  LoggingComponent,
  MonitoringComponent,
  NetworkingMode,
  NotificationEvent,
  PostureMode,
  ReleaseChannel,
  StackType,
  StringBoolean,
  VulnerabilityMode,
} from "./choices";
import { endpointArguments } from "./control-plane-endpoints";
import { podRange, serviceRange } from "./network";
import { nodeConfig, type NodeFoundation } from "./node-pools";
import { isBackedUp, ownershipLabels, type GkeScope } from "./scope";
import { workloadPool } from "./workload-identity";
import { nodeZones } from "./zones";

/** What exists before the cluster. */
export interface ClusterFoundation {
  readonly network: pulumi.Input<string>;
  readonly nodeSubnetwork: pulumi.Input<string>;
  readonly endpointSubnetwork: pulumi.Input<string>;
  readonly secretsKey: pulumi.Input<string>;
  /** Topic for what GKE has to say about upgrades and vulnerabilities. */
  readonly notifications: pulumi.Input<string>;
  readonly nodes: NodeFoundation;
}

/** The cluster, with every guard on. */
export function clusterArguments(
  scope: Omit<GkeScope, "name" | "options">,
  foundation: ClusterFoundation,
): container.ClusterArgs {
  const { settings, decommission } = scope;
  return {
    name: settings.name,
    project: settings.project,
    location: settings.region,
    nodeLocations: [...nodeZones(settings.region, settings.zones)],
    resourceLabels: ownershipLabels(scope),
    // Guards only against this provider; `protect` on the resource is the second lock.
    deletionProtection: !decommission,

    ...temporaryPool(foundation.nodes),
    ...lifecycle(settings.kubernetesVersion),
    ...network(foundation),
    ...addons(scope.environment),
    notificationConfig: notifications(foundation.notifications),
    ...endpointArguments(settings.reach, foundation.endpointSubnetwork),
    ...identity(settings),
    ...observation,

    databaseEncryption: {
      state: "ENCRYPTED" satisfies DatabaseEncryptionState,
      keyName: foundation.secretsKey,
    },
    enableShieldedNodes: true,
    enableKubernetesAlpha: false,
    binaryAuthorization: {
      evaluationMode: "PROJECT_SINGLETON_POLICY_ENFORCE" satisfies BinaryAuthorizationMode,
    },
    nodePoolDefaults: {
      nodeConfigDefaults: {
        insecureKubeletReadonlyPortEnabled: "FALSE" satisfies StringBoolean,
      },
    },
    nodePoolAutoConfig: {
      nodeKubeletConfig: {
        insecureKubeletReadonlyPortEnabled: "FALSE" satisfies StringBoolean,
      },
    },
    costManagementConfig: { enabled: true },
  };
}

/** GKE insists on a first pool. It is removed as soon as the cluster exists; pools are resources of their own. */
function temporaryPool(nodes: NodeFoundation): Partial<container.ClusterArgs> {
  return { removeDefaultNodePool: true, initialNodeCount: 1, nodeConfig: nodeConfig(nodes) };
}

/**
 * The release channel upgrades the cluster; the configured version is a floor under it. The provider raises the control
 * plane where it is below, and leaves it alone where the channel has gone further, so the two never fight: writing a
 * newer minor version into the configuration upgrades, and an older one changes nothing.
 */
function lifecycle(kubernetesVersion: string): Partial<container.ClusterArgs> {
  return {
    minMasterVersion: kubernetesVersion,
    releaseChannel: { channel: "REGULAR" satisfies ReleaseChannel },
    // A new minor version runs for a day as the old one, to which it can go back.
    rollbackSafeUpgrade: { controlPlaneSoakDuration: "86400s" },
    maintenancePolicy: {
      recurringWindow: {
        // Nights before a working day, so that whoever must look at a bad upgrade is about to be at work. In UTC: any
        // other zone is a difference at every preview.
        startTime: "2026-01-05T02:00:00Z",
        endTime: "2026-01-05T06:00:00Z",
        recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH",
      },
    },
  };
}

function network(foundation: ClusterFoundation): Partial<container.ClusterArgs> {
  return {
    network: foundation.network,
    subnetwork: foundation.nodeSubnetwork,
    networkingMode: "VPC_NATIVE" satisfies NetworkingMode,
    ipAllocationPolicy: {
      clusterSecondaryRangeName: podRange,
      servicesSecondaryRangeName: serviceRange,
      stackType: "IPV4" satisfies StackType,
    },
    datapathProvider: "ADVANCED_DATAPATH" satisfies DatapathProvider,
    enableFqdnNetworkPolicy: true,
    enableCiliumClusterwideNetworkPolicy: true,
    enableIntranodeVisibility: true,
    inTransitEncryptionConfig:
      "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT" satisfies InTransitEncryption,
    // A Service with an external address can take over traffic meant for that address.
    serviceExternalIpsConfig: { enabled: false },
  };
}

function addons(environment: Environment): Partial<container.ClusterArgs> {
  return {
    addonsConfig: {
      // Dataplane V2 enforces NetworkPolicy itself and cannot live with the Calico add-on.
      networkPolicyConfig: { disabled: true },
      gcePersistentDiskCsiDriverConfig: { enabled: true },
      gkeBackupAgentConfig: { enabled: isBackedUp(environment) },
    },
  };
}

function notifications(
  topic: pulumi.Input<string>,
): NonNullable<container.ClusterArgs["notificationConfig"]> {
  return {
    pubsub: {
      enabled: true,
      topic,
      filter: {
        eventTypes: [
          "UPGRADE_AVAILABLE_EVENT",
          "UPGRADE_EVENT",
          "SECURITY_BULLETIN_EVENT",
        ] satisfies NotificationEvent[],
      },
    },
  };
}

function identity({
  project,
  securityGroup,
}: GkeScope["settings"]): Partial<container.ClusterArgs> {
  return {
    workloadIdentityConfig: { workloadPool: workloadPool(project) },
    authenticatorGroupsConfig: { securityGroup },
    masterAuth: { clientCertificateConfig: { issueClientCertificate: false } },
    enableLegacyAbac: false,
    // Health checks stay anonymous, nothing else does.
    anonymousAuthenticationConfig: { mode: "LIMITED" satisfies AnonymousAuthentication },
    rbacBindingConfig: {
      enableInsecureBindingSystemAuthenticated: false,
      enableInsecureBindingSystemUnauthenticated: false,
    },
  };
}

const observation: Partial<container.ClusterArgs> = {
  loggingConfig: {
    enableComponents: [
      "SYSTEM_COMPONENTS",
      "WORKLOADS",
      "APISERVER",
      "CONTROLLER_MANAGER",
      "SCHEDULER",
    ] satisfies LoggingComponent[],
  },
  monitoringConfig: {
    enableComponents: [
      "SYSTEM_COMPONENTS",
      "APISERVER",
      "CONTROLLER_MANAGER",
      "SCHEDULER",
      "STORAGE",
      "POD",
      "DEPLOYMENT",
      "STATEFULSET",
      "DAEMONSET",
      "HPA",
      "KUBELET",
      "CADVISOR",
    ] satisfies MonitoringComponent[],
    managedPrometheus: { enabled: true },
    advancedDatapathObservabilityConfig: { enableMetrics: true, enableRelay: false },
  },
  securityPostureConfig: {
    mode: "BASIC" satisfies PostureMode,
    // Google ended vulnerability scanning in GKE on 16 June 2026; governance's image scans take its place.
    vulnerabilityMode: "VULNERABILITY_DISABLED" satisfies VulnerabilityMode,
  },
};
