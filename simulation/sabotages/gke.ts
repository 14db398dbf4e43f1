import { setting, without } from "./change";
import type { Sabotage } from "./sabotage";

const cluster = "gcp:container/cluster:Cluster";
const nodePool = "gcp:container/nodePool:NodePool";
const key = "gcp:kms/cryptoKey:CryptoKey";
const subnetwork = "gcp:compute/subnetwork:Subnetwork";
const firewall = "gcp:compute/firewall:Firewall";
const projectRole = "gcp:projects/iAMMember:IAMMember";
const auditConfig = "gcp:projects/iAMAuditConfig:IAMAuditConfig";
const backupPlan = "gcp:gkebackup/backupPlan:BackupPlan";
const logBucket = "gcp:logging/projectBucketConfig:ProjectBucketConfig";

const publicEndpoint = {
  privateClusterConfig: { enablePrivateNodes: true, enablePrivateEndpoint: false },
};

/** One for each guard of a GKE cluster that has a switch. */
export const gkeSabotages: readonly Sabotage[] = [
  {
    title: "opens the GKE API to both halves of the internet",
    type: cluster,
    change: (inputs) => ({
      // The DNS endpoint stays where it is in use: the program reads its name.
      ...setting("controlPlaneEndpointsConfig.ipEndpointsConfig.enabled", true)(inputs),
      masterAuthorizedNetworksConfig: {
        cidrBlocks: [{ cidrBlock: "0.0.0.0/1" }, { cidrBlock: "128.0.0.0/1" }],
        gcpPublicCidrsAccessEnabled: false,
      },
    }),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "opens the GKE API to the whole internet",
    type: cluster,
    change: (inputs) => ({
      // The DNS endpoint stays where it is in use: the program reads its name.
      ...setting("controlPlaneEndpointsConfig.ipEndpointsConfig.enabled", true)(inputs),
      masterAuthorizedNetworksConfig: {
        cidrBlocks: [{ cidrBlock: "0.0.0.0/0" }],
        gcpPublicCidrsAccessEnabled: false,
      },
    }),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "opens the GKE API to whoever finds it",
    type: cluster,
    change: (inputs) => ({
      ...without("masterAuthorizedNetworksConfig", "controlPlaneEndpointsConfig")(inputs),
      ...publicEndpoint,
    }),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "opens the GKE API to every customer of Google's",
    type: cluster,
    change: (inputs) => ({
      ...inputs,
      ...publicEndpoint,
      controlPlaneEndpointsConfig: { ipEndpointsConfig: { enabled: true } },
      masterAuthorizedNetworksConfig: { cidrBlocks: [], gcpPublicCidrsAccessEnabled: true },
    }),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "gives GKE nodes public addresses",
    type: cluster,
    change: setting("privateClusterConfig.enablePrivateNodes", false),
    caughtBy: "require-gke-private-nodes",
  },
  {
    title: "gives the nodes of one GKE pool public addresses",
    type: nodePool,
    change: setting("networkConfig.enablePrivateNodes", false),
    caughtBy: "require-gke-private-nodes",
  },
  {
    title: "leaves GKE Secrets to Google's own key",
    type: cluster,
    change: without("databaseEncryption"),
    caughtBy: "require-gke-secrets-encryption",
  },
  {
    title: "lets GKE ignore NetworkPolicy",
    type: cluster,
    change: setting("datapathProvider", "LEGACY_DATAPATH"),
    caughtBy: "require-gke-dataplane-v2",
  },
  {
    title: "hides traffic within GKE nodes from flow logs",
    type: cluster,
    change: setting("enableIntranodeVisibility", false),
    caughtBy: "require-gke-intranode-visibility",
  },
  {
    title: "lets GKE nodes talk in clear",
    type: cluster,
    change: without("inTransitEncryptionConfig"),
    caughtBy: "require-gke-transit-encryption",
  },
  {
    title: "turns Workload Identity off",
    type: cluster,
    change: without("workloadIdentityConfig"),
    caughtBy: "require-gke-workload-identity",
  },
  {
    title: "binds roles in GKE to people instead of groups",
    type: cluster,
    change: without("authenticatorGroupsConfig"),
    caughtBy: "require-gke-google-groups",
  },
  {
    title: "issues a client certificate for GKE",
    type: cluster,
    change: setting("masterAuth.clientCertificateConfig.issueClientCertificate", true),
    caughtBy: "disallow-gke-legacy-authentication",
  },
  {
    title: "turns legacy authorization on in GKE",
    type: cluster,
    change: setting("enableLegacyAbac", true),
    caughtBy: "disallow-gke-legacy-authentication",
  },
  {
    title: "answers anonymous requests to the GKE API",
    type: cluster,
    change: setting("anonymousAuthenticationConfig.mode", "ENABLED"),
    caughtBy: "restrict-gke-anonymous-access",
  },
  {
    title: "allows GKE roles for everyone with a Google account",
    type: cluster,
    change: setting("rbacBindingConfig.enableInsecureBindingSystemAuthenticated", true),
    caughtBy: "restrict-gke-anonymous-access",
  },
  {
    title: "allows GKE roles for anonymous requests",
    type: cluster,
    change: setting("rbacBindingConfig.enableInsecureBindingSystemUnauthenticated", true),
    caughtBy: "restrict-gke-anonymous-access",
  },
  {
    title: "runs any image in GKE",
    type: cluster,
    change: setting("binaryAuthorization.evaluationMode", "DISABLED"),
    caughtBy: "require-gke-binary-authorization",
  },
  {
    title: "takes GKE off its release channel",
    type: cluster,
    change: setting("releaseChannel.channel", "UNSPECIFIED"),
    caughtBy: "require-gke-release-channel",
  },
  {
    title: "turns alpha features of GKE on",
    type: cluster,
    change: setting("enableKubernetesAlpha", true),
    caughtBy: "disallow-gke-alpha-clusters",
  },
  {
    title: "drops the logs of the GKE API server",
    type: cluster,
    change: setting("loggingConfig.enableComponents", ["SYSTEM_COMPONENTS", "WORKLOADS"]),
    caughtBy: "require-gke-control-plane-logs",
  },
  {
    title: "turns the posture dashboard of GKE off",
    type: cluster,
    change: setting("securityPostureConfig.mode", "DISABLED"),
    caughtBy: "require-gke-security-posture",
  },
  {
    title: "lets any machine join GKE as a node",
    type: cluster,
    change: setting("enableShieldedNodes", false),
    caughtBy: "require-gke-shielded-nodes",
  },
  {
    title: "lifts the deletion protection of GKE",
    type: cluster,
    change: setting("deletionProtection", false),
    caughtBy: "require-gke-deletion-protection",
  },
  {
    title: "writes a pool into the GKE cluster",
    type: cluster,
    change: setting("nodePools", [{ name: "inline" }]),
    caughtBy: "disallow-gke-inline-node-pools",
  },
  {
    title: "keeps the default pool of GKE",
    type: cluster,
    change: setting("removeDefaultNodePool", false),
    caughtBy: "disallow-gke-inline-node-pools",
  },
  {
    title: "opens the read-only port of the kubelets in pools that GKE makes",
    type: cluster,
    change: setting(
      "nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled",
      "TRUE",
    ),
    caughtBy: "disallow-gke-kubelet-readonly-port",
  },
  {
    title: "opens the read-only port of GKE kubelets by default",
    type: cluster,
    change: setting(
      "nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled",
      "TRUE",
    ),
    caughtBy: "disallow-gke-kubelet-readonly-port",
  },
  {
    title: "opens the read-only port of the kubelets in one GKE pool",
    type: nodePool,
    change: setting("nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled", "TRUE"),
    caughtBy: "disallow-gke-kubelet-readonly-port",
  },
  {
    title: "lets pods take the token of their GKE node",
    type: nodePool,
    change: setting("nodeConfig.workloadMetadataConfig.mode", "GCE_METADATA"),
    caughtBy: "require-gke-metadata-server",
  },
  {
    title: "boots unverified software on GKE nodes",
    type: nodePool,
    change: setting("nodeConfig.shieldedInstanceConfig.enableSecureBoot", false),
    caughtBy: "require-gke-secure-boot",
  },
  {
    title: "does not look at the integrity of GKE nodes",
    type: nodePool,
    change: setting("nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring", false),
    caughtBy: "require-gke-secure-boot",
  },
  {
    title: "runs GKE nodes on Ubuntu",
    type: nodePool,
    change: setting("nodeConfig.imageType", "UBUNTU_CONTAINERD"),
    caughtBy: "restrict-gke-node-image",
  },
  {
    title: "runs GKE nodes as Compute Engine's default account",
    type: nodePool,
    change: setting("nodeConfig.serviceAccount", "default"),
    caughtBy: "require-gke-node-service-account",
  },
  {
    title: "leaves the disks of GKE nodes to Google's own key",
    type: nodePool,
    change: (inputs) => ({
      ...inputs,
      nodeConfig: without("bootDiskKmsKey")(inputs["nodeConfig"] as Record<string, unknown>),
    }),
    caughtBy: "require-gke-disk-encryption",
  },
  {
    title: "leaves broken GKE nodes alone",
    type: nodePool,
    change: setting("management.autoRepair", false),
    caughtBy: "require-gke-node-maintenance",
  },
  {
    title: "leaves old GKE nodes alone",
    type: nodePool,
    change: setting("management.autoUpgrade", false),
    caughtBy: "require-gke-node-maintenance",
  },
  {
    title: "stops the Cloud KMS keys from rotating",
    type: key,
    change: without("rotationPeriod"),
    caughtBy: "require-gcp-kms-rotation",
  },
  {
    title: "leaves a day to notice that a Cloud KMS key is gone",
    type: key,
    change: setting("destroyScheduledDuration", "86400s"),
    caughtBy: "require-gcp-kms-destruction-delay",
  },
  {
    title: "keeps the audit logs of GKE for a month",
    type: logBucket,
    change: setting("retentionDays", 30),
    caughtBy: "require-gcp-log-retention",
  },
  {
    title: "leaves the audit logs of GKE to Google's own key",
    type: logBucket,
    change: without("cmekSettings"),
    caughtBy: "require-gcp-log-encryption",
  },
  {
    title: "stops the flow logs of GCP subnetworks",
    type: subnetwork,
    change: without("logConfig"),
    caughtBy: "require-gcp-subnetwork-flow-logs",
  },
  {
    title: "logs one flow in ten of GCP subnetworks",
    type: subnetwork,
    change: setting("logConfig.flowSampling", 0.1),
    caughtBy: "require-gcp-subnetwork-flow-logs",
  },
  {
    title: "sends GKE nodes to Google's services over the internet",
    type: subnetwork,
    change: setting("privateIpGoogleAccess", false),
    caughtBy: "require-gcp-private-google-access",
  },
  {
    title: "makes subnetworks in every GCP region",
    type: "gcp:compute/network:Network",
    change: setting("autoCreateSubnetworks", true),
    caughtBy: "disallow-gcp-automatic-subnetworks",
  },
  {
    title: "opens GKE nodes to everyone",
    type: firewall,
    change: (inputs) => (inputs["allows"] !== undefined ? openedTo(inputs, "22") : inputs),
    caughtBy: "restrict-gcp-firewall-ingress",
  },
  {
    title: "turns the denial at the end of the GCP firewall around",
    type: firewall,
    change: (inputs) =>
      inputs["denies"] !== undefined
        ? { ...without("denies")(inputs), allows: inputs["denies"] }
        : inputs,
    caughtBy: "restrict-gcp-firewall-ingress",
  },
  {
    title: "boots unverified software on the first pool of GKE",
    type: cluster,
    change: setting("nodeConfig.shieldedInstanceConfig.enableSecureBoot", false),
    caughtBy: "require-gke-secure-boot",
  },
  {
    title: "grants the rights of GKE nodes to every machine without an account of its own",
    type: projectRole,
    change: ofNodes((inputs) => ({
      ...inputs,
      member: "serviceAccount:123456789012-compute@developer.gserviceaccount.com",
    })),
    caughtBy: "disallow-gcp-default-account-grants",
  },
  {
    title: "makes GKE nodes editors of their project",
    type: projectRole,
    change: ofNodes((inputs) => ({ ...inputs, role: "roles/editor" })),
    caughtBy: "disallow-gcp-basic-roles",
  },
  {
    title: "lets the administrators of GKE act as every account of the project",
    type: projectRole,
    change: (inputs) =>
      String(inputs["member"]).startsWith("group:")
        ? { ...inputs, role: "roles/iam.serviceAccountTokenCreator" }
        : inputs,
    caughtBy: "disallow-gcp-project-impersonation",
  },
  {
    title: "gives the break-glass account of GKE every cluster of the project",
    type: projectRole,
    change: (inputs) =>
      String(inputs["member"]).includes("break-glass") ? without("condition")(inputs) : inputs,
    caughtBy: "disallow-gcp-administrative-accounts",
  },
  {
    title: "lets everybody write audit events of GKE",
    type: "gcp:pubsub/topicIAMMember:TopicIAMMember",
    change: setting("member", "allUsers"),
    caughtBy: "disallow-gcp-public-access",
  },
  {
    title: "tells nobody that the glass of GKE was broken",
    type: "gcp:monitoring/alertPolicy:AlertPolicy",
    change: without("notificationChannels"),
    caughtBy: "require-gcp-alert-recipients",
  },
  {
    title: "switches the alarm of the break-glass account of GKE off",
    type: "gcp:monitoring/alertPolicy:AlertPolicy",
    change: setting("enabled", false),
    caughtBy: "require-gcp-alert-recipients",
  },
  {
    title: "logs no reads of the Google Cloud project",
    type: auditConfig,
    change: setting("auditLogConfigs", [{ logType: "ADMIN_READ" }]),
    caughtBy: "require-gcp-audit-config",
  },
  {
    title: "logs the reads of one service of the Google Cloud project",
    type: auditConfig,
    change: setting("service", "storage.googleapis.com"),
    caughtBy: "require-gcp-audit-config",
  },
  {
    title: "leaves audit events of GKE to Google's own key",
    type: "gcp:pubsub/topic:Topic",
    change: without("kmsKeyName"),
    caughtBy: "require-gcp-topic-encryption",
  },
  {
    title: "lets a program delete Cloud KMS keys",
    type: key,
    change: setting("deletionPolicy", "DELETE"),
    caughtBy: "require-gcp-kms-deletion-guard",
  },
  {
    title: "does not log what leaves a GCP network",
    type: "gcp:compute/routerNat:RouterNat",
    change: without("logConfig"),
    caughtBy: "require-gcp-nat-logs",
  },
  {
    title: "does not log whom the GCP firewall turns away",
    type: firewall,
    change: (inputs) => (inputs["denies"] !== undefined ? without("logConfig")(inputs) : inputs),
    caughtBy: "require-gcp-firewall-logs",
  },
  {
    title: "opens a database on GKE nodes to everyone",
    type: firewall,
    change: (inputs) => (inputs["denies"] === undefined ? openedTo(inputs, "5432") : inputs),
    caughtBy: "restrict-gcp-firewall-plaintext",
  },
  {
    title: "lets Kubernetes' own tokens in at the DNS endpoint of GKE",
    type: cluster,
    change: setting("controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sTokensViaDns", true),
    caughtBy: "restrict-gke-dns-endpoint",
  },
  {
    title: "lets Kubernetes' own certificates in at the DNS endpoint of GKE",
    type: cluster,
    change: setting("controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sCertsViaDns", true),
    caughtBy: "restrict-gke-dns-endpoint",
  },
  {
    title: "leaves GKE policies without DNS names",
    type: cluster,
    change: setting("enableFqdnNetworkPolicy", false),
    caughtBy: "require-gke-fqdn-policies",
  },
  {
    title: "leaves GKE without policies over all namespaces",
    type: cluster,
    change: setting("enableCiliumClusterwideNetworkPolicy", false),
    caughtBy: "require-gke-fqdn-policies",
  },
  {
    title: "lets GKE upgrade at any hour",
    type: cluster,
    change: without("maintenancePolicy"),
    caughtBy: "require-gke-maintenance-window",
  },
  {
    title: "does not tell apart what GKE costs",
    type: cluster,
    change: setting("costManagementConfig.enabled", false),
    caughtBy: "require-gke-cost-allocation",
  },
  {
    title: "puts the control plane of GKE into one zone",
    type: cluster,
    change: setting("location", "europe-west3-a"),
    caughtBy: "require-gke-regional-cluster",
  },
  {
    title: "hears of no upgrade of GKE",
    type: cluster,
    change: setting("notificationConfig.pubsub.enabled", false),
    caughtBy: "require-gke-upgrade-notifications",
  },
  {
    title: "hears of no hole in GKE",
    type: cluster,
    change: setting("notificationConfig.pubsub.filter.eventTypes", ["UPGRADE_EVENT"]),
    caughtBy: "require-gke-upgrade-notifications",
  },
  {
    title: "lets a Service in GKE take any address",
    type: cluster,
    change: setting("serviceExternalIpsConfig.enabled", true),
    caughtBy: "disallow-gke-external-ip-services",
  },
  {
    title: "puts GKE into the default network",
    type: cluster,
    change: setting("network", "default"),
    caughtBy: "disallow-gke-default-network",
  },
  {
    title: "hides the pods of GKE behind their nodes",
    type: cluster,
    change: setting("networkingMode", "ROUTES"),
    caughtBy: "require-gke-vpc-native",
  },
  {
    title: "does not measure GKE",
    type: cluster,
    change: setting("monitoringConfig.enableComponents", []),
    caughtBy: "require-gke-monitoring",
  },
  {
    title: "leaves GKE without a word whose it is",
    type: cluster,
    change: setting("resourceLabels", {}),
    caughtBy: "require-gke-labels",
  },
  {
    title: "opens the old metadata endpoints of GKE nodes",
    type: nodePool,
    change: setting("nodeConfig.metadata.disable-legacy-endpoints", "false"),
    caughtBy: "disallow-gke-legacy-metadata",
  },
  {
    title: "leaves the GCP firewall to turn strangers away without a word",
    type: firewall,
    change: (inputs) =>
      inputs["denies"] !== undefined ? { ...inputs, denies: [{ protocol: "udp" }] } : inputs,
    caughtBy: "require-gcp-network-denial",
  },
  {
    title: "makes the nodes of GKE newer than their control plane",
    type: nodePool,
    change: setting("version", "1.99.0-gke.1"),
    caughtBy: "restrict-gke-version-skew",
  },
  {
    title: "backs up another cluster than the one of GKE",
    type: backupPlan,
    change: setting("cluster", "projects/example-data-prod/locations/europe-west3/clusters/other"),
    caughtBy: "require-gke-backup-plan",
    environments: ["production"],
  },
  {
    title: "takes the backup agent out of GKE in production",
    type: cluster,
    change: setting("addonsConfig.gkeBackupAgentConfig.enabled", false),
    caughtBy: "require-gke-backup-agent",
    environments: ["production"],
  },
  ...(["allNamespaces", "includeSecrets", "includeVolumeData"] as const).map((part): Sabotage => ({
    title: `backs up GKE without ${part}`,
    type: backupPlan,
    change: setting(`backupConfig.${part}`, false),
    caughtBy: "require-gke-complete-backups",
    environments: ["production"],
  })),
  {
    title: "pauses the backups of GKE",
    type: backupPlan,
    change: setting("backupSchedule.paused", true),
    caughtBy: "require-gke-complete-backups",
    environments: ["production"],
  },
  {
    title: "leaves the backups of GKE to Google's own key",
    type: backupPlan,
    change: (inputs) => ({
      ...inputs,
      backupConfig: without("encryptionKey")(inputs["backupConfig"] as Record<string, unknown>),
    }),
    caughtBy: "require-gke-backup-encryption",
    environments: ["production"],
  },
  {
    title: "lets everybody with the right delete the backups of GKE at once",
    type: backupPlan,
    change: setting("retentionPolicy.backupDeleteLockDays", 0),
    caughtBy: "require-gke-backup-lock",
    environments: ["production"],
  },
];

function ofNodes(change: Sabotage["change"]): Sabotage["change"] {
  return (inputs) =>
    inputs["role"] === "roles/container.defaultNodeServiceAccount" ? change(inputs) : inputs;
}

/** Opens a port more, so that two of these do not take each other's away; what our own rules open stays closed. */
function openedTo(inputs: Record<string, unknown>, port: string): Record<string, unknown> {
  const everyone = "0.0.0.0/0";
  const opened = (inputs["sourceRanges"] as readonly unknown[] | undefined)?.includes(everyone)
    ? (inputs["allows"] as readonly unknown[])
    : [];
  return {
    ...inputs,
    sourceRanges: [everyone],
    allows: [...opened, { protocol: "tcp", ports: [port] }],
  };
}
