import { setting, without } from "./change";
import type { Sabotage } from "./sabotage";

const cluster = "gcp:container/cluster:Cluster";
const nodePool = "gcp:container/nodePool:NodePool";
const key = "gcp:kms/cryptoKey:CryptoKey";
const subnetwork = "gcp:compute/subnetwork:Subnetwork";
const firewall = "gcp:compute/firewall:Firewall";
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
    change: (inputs) =>
      inputs["allows"] !== undefined
        ? { ...inputs, sourceRanges: ["0.0.0.0/0"], allows: [{ protocol: "tcp", ports: ["22"] }] }
        : inputs,
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
    title: "makes GKE nodes editors of their project",
    type: "gcp:projects/iAMMember:IAMMember",
    change: (inputs) =>
      inputs["role"] === "roles/container.defaultNodeServiceAccount"
        ? { ...inputs, role: "roles/editor" }
        : inputs,
    caughtBy: "disallow-gcp-basic-roles",
  },
];
