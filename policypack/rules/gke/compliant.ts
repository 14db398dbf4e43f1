import type {
  ClusterInputs,
  FirewallInputs,
  KeyInputs,
  LogBucketInputs,
  NetworkInputs,
  NodePoolInputs,
  ProjectRoleInputs,
  SubnetworkInputs,
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
};

export const compliantKey: KeyInputs = {
  keyRing,
  purpose: "ENCRYPT_DECRYPT",
  rotationPeriod: "7776000s",
  destroyScheduledDuration: "2592000s",
};

export const compliantLogBucket: LogBucketInputs = {
  project: "example-data",
  location: "europe-west3",
  bucketId: "blue-audit",
  retentionDays: 365,
  cmekSettings: { kmsKeyName: `${keyRing}/cryptoKeys/logs` },
};

export const compliantProjectRole: ProjectRoleInputs = {
  project: "example-data",
  role: "roles/container.defaultNodeServiceAccount",
};

/** The same inputs without a field, which is not the same as the field set to undefined. */
export function without<T extends object, K extends keyof T>(inputs: T, field: K): Omit<T, K> {
  const entries = Object.entries(inputs).filter(([key]) => key !== field);
  return Object.fromEntries(entries) as Omit<T, K>;
}
