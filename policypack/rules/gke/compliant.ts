import type { GrantInputs } from "./grants";
import type {
  AlertPolicyInputs,
  AuditConfigInputs,
  BackupPlanInputs,
  BucketInputs,
  ClusterInputs,
  FirewallInputs,
  KeyInputs,
  KeyVersionInputs,
  LogBucketInputs,
  LogExclusionInputs,
  NatInputs,
  NetworkInputs,
  NodePoolInputs,
  ProjectInputs,
  RepositoryInputs,
  ServiceAccountKeyInputs,
  SubnetworkInputs,
  TopicInputs,
} from "./inputs";

/** Inputs that satisfy every rule. An example is one of these with one thing changed. */

const keyRing = "projects/example-data/locations/europe-west3/keyRings/blue";

export const compliantNodeConfig = {
  imageType: "COS_CONTAINERD",
  serviceAccount: "blue-nodes@example-data.iam.gserviceaccount.com",
  bootDiskKmsKey: `${keyRing}/cryptoKeys/disks`,
  shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
  workloadMetadataConfig: { mode: "GKE_METADATA" },
  kubeletConfig: { insecureKubeletReadonlyPortEnabled: "FALSE" },
} satisfies NodePoolInputs["nodeConfig"];

export const compliantCluster: ClusterInputs = {
  location: "europe-west3",
  resourceLabels: { environment: "production" },
  network: "projects/example-data/global/networks/blue",
  subnetwork: "projects/example-data/regions/europe-west3/subnetworks/blue-nodes",
  networkingMode: "VPC_NATIVE",
  deletionProtection: true,
  removeDefaultNodePool: true,
  initialNodeCount: 1,
  nodeConfig: compliantNodeConfig,
  releaseChannel: { channel: "REGULAR" },
  privateClusterConfig: { enablePrivateNodes: true, enablePrivateEndpoint: true },
  masterAuthorizedNetworksConfig: {
    cidrBlocks: [{ cidrBlock: "10.16.0.0/16" }],
    gcpPublicCidrsAccessEnabled: false,
  },
  databaseEncryption: { state: "ENCRYPTED", keyName: `${keyRing}/cryptoKeys/secrets` },
  datapathProvider: "ADVANCED_DATAPATH",
  enableIntranodeVisibility: true,
  inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT",
  enableShieldedNodes: true,
  workloadIdentityConfig: { workloadPool: "example-data.svc.id.goog" },
  authenticatorGroupsConfig: { securityGroup: "gke-security-groups@example.com" },
  masterAuth: { clientCertificateConfig: { issueClientCertificate: false } },
  enableLegacyAbac: false,
  anonymousAuthenticationConfig: { mode: "LIMITED" },
  rbacBindingConfig: {
    enableInsecureBindingSystemAuthenticated: false,
    enableInsecureBindingSystemUnauthenticated: false,
  },
  binaryAuthorization: { evaluationMode: "PROJECT_SINGLETON_POLICY_ENFORCE" },
  loggingConfig: {
    enableComponents: [
      "SYSTEM_COMPONENTS",
      "WORKLOADS",
      "APISERVER",
      "CONTROLLER_MANAGER",
      "SCHEDULER",
    ],
  },
  nodePoolDefaults: { nodeConfigDefaults: { insecureKubeletReadonlyPortEnabled: "FALSE" } },
  securityPostureConfig: { mode: "BASIC" },
  enableFqdnNetworkPolicy: true,
  enableCiliumClusterwideNetworkPolicy: true,
  serviceExternalIpsConfig: { enabled: false },
  maintenancePolicy: {
    recurringWindow: {
      startTime: "2026-01-05T02:00:00Z",
      endTime: "2026-01-05T06:00:00Z",
      recurrence: "FREQ=WEEKLY;BYDAY=MO,TU",
    },
  },
  monitoringConfig: { enableComponents: ["SYSTEM_COMPONENTS"] },
  costManagementConfig: { enabled: true },
  notificationConfig: {
    pubsub: {
      enabled: true,
      topic: "projects/example-data/topics/blue-notifications",
      filter: { eventTypes: ["SECURITY_BULLETIN_EVENT", "UPGRADE_AVAILABLE_EVENT"] },
    },
  },
  addonsConfig: { gkeBackupAgentConfig: { enabled: true } },
};

export const compliantNodePool: NodePoolInputs = {
  cluster: "blue",
  location: "europe-west3",
  management: { autoRepair: true, autoUpgrade: true },
  networkConfig: { enablePrivateNodes: true },
  nodeConfig: { ...compliantNodeConfig, machineType: "n2d-standard-4" },
};

export const compliantNetwork: NetworkInputs = { autoCreateSubnetworks: false };

export const compliantSubnetwork: SubnetworkInputs = {
  network: "blue",
  ipCidrRange: "10.16.0.0/17",
  privateIpGoogleAccess: true,
  logConfig: { aggregationInterval: "INTERVAL_1_MIN", flowSampling: 1 },
};

export const compliantFirewall: FirewallInputs = {
  network: "blue",
  direction: "INGRESS",
  allows: [{ protocol: "tcp", ports: ["9443"] }],
  sourceRanges: ["10.16.255.240/28"],
  logConfig: { metadata: "INCLUDE_ALL_METADATA" },
};

export const compliantKey: KeyInputs = {
  keyRing,
  purpose: "ENCRYPT_DECRYPT",
  rotationPeriod: "7776000s",
  destroyScheduledDuration: "2592000s",
  deletionPolicy: "PREVENT",
};

export const compliantLogBucket: LogBucketInputs = {
  project: "example-data",
  location: "europe-west3",
  bucketId: "blue-audit",
  retentionDays: 365,
  cmekSettings: { kmsKeyName: `${keyRing}/cryptoKeys/logs` },
};

export const compliantProjectRole = {
  project: "example-data",
  role: "roles/container.defaultNodeServiceAccount",
  member: "serviceAccount:blue-nodes@example-data.iam.gserviceaccount.com",
} satisfies GrantInputs;

export const compliantKeyVersion: KeyVersionInputs = { cryptoKey: `${keyRing}/cryptoKeys/disks` };

export const compliantNat: NatInputs = {
  router: "blue",
  sourceSubnetworkIpRangesToNat: "ALL_SUBNETWORKS_ALL_IP_RANGES",
  logConfig: { enable: true, filter: "ALL" },
};

export const compliantAuditConfig: AuditConfigInputs = {
  service: "allServices",
  auditLogConfigs: [{ logType: "ADMIN_READ" }, { logType: "DATA_READ" }, { logType: "DATA_WRITE" }],
};

export const compliantTopic: TopicInputs = { kmsKeyName: `${keyRing}/cryptoKeys/events` };

export const compliantAlertPolicy: AlertPolicyInputs = {
  displayName: "Break-glass access",
  combiner: "OR",
  conditions: [],
  notificationChannels: ["projects/example-data/notificationChannels/1"],
};

export const compliantBackupPlan = {
  cluster: "projects/example-data/locations/europe-west3/clusters/blue",
  location: "europe-west3",
  backupConfig: {
    allNamespaces: true,
    includeSecrets: true,
    includeVolumeData: true,
    encryptionKey: { gcpKmsEncryptionKey: `${keyRing}/cryptoKeys/backups` },
  },
  backupSchedule: { cronSchedule: "0 1 * * *" },
  retentionPolicy: { backupDeleteLockDays: 7, backupRetainDays: 35 },
} satisfies BackupPlanInputs;

export const compliantRepository: RepositoryInputs = {
  repositoryId: "images",
  location: "europe-west3",
  format: "DOCKER",
  kmsKeyName: `${keyRing}/cryptoKeys/images`,
  dockerConfig: { immutableTags: true },
};

export const compliantBucket: BucketInputs = {
  location: "EUROPE-WEST3",
  publicAccessPrevention: "enforced",
  uniformBucketLevelAccess: true,
};

export const compliantServiceAccountKey: ServiceAccountKeyInputs = {
  serviceAccountId: "deployer",
  publicKeyData: "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t",
};

export const compliantLogExclusion: LogExclusionInputs = {
  filter: 'logName:"requests" AND httpRequest.status=200',
};

export const compliantProject: ProjectInputs = {
  projectId: "example-data",
  autoCreateNetwork: false,
};

/** The same inputs without a field, which is not the same as the field set to undefined. */
export function without<T extends object, K extends keyof T>(inputs: T, field: K): Omit<T, K> {
  const entries = Object.entries(inputs).filter(([key]) => key !== field);
  return Object.fromEntries(entries) as Omit<T, K>;
}
