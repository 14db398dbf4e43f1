import { setting, without } from "./change";
import type { Sabotage } from "./sabotage";

const cluster = "gcp:container/cluster:Cluster";
const nodePool = "gcp:container/nodePool:NodePool";
const network = "gcp:compute/network:Network";
const subnetwork = "gcp:compute/subnetwork:Subnetwork";
const firewall = "gcp:compute/firewall:Firewall";
const key = "gcp:kms/cryptoKey:CryptoKey";
const logBucket = "gcp:logging/projectBucketConfig:ProjectBucketConfig";
const projectRole = "gcp:projects/iAMMember:IAMMember";

/** One for each guard of a GKE cluster that has a switch. */
export const gkeSabotages: readonly Sabotage[] = [
  {
    title: "opens the GKE API to the whole internet",
    type: cluster,
    change: openTo("0.0.0.0/0"),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "opens the GKE API to both halves of the internet",
    type: cluster,
    change: openTo("0.0.0.0/1", "128.0.0.0/1"),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "opens the GKE API to all of Google Cloud's customers",
    type: cluster,
    change: (inputs) =>
      setting(
        "masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled",
        true,
      )(openTo("203.0.113.0/24")(inputs)),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "takes the authorised networks from the GKE API",
    type: cluster,
    change: (inputs) => without("masterAuthorizedNetworksConfig")(openTo("203.0.113.0/24")(inputs)),
    caughtBy: "restrict-gke-control-plane-access",
  },
  {
    title: "lets strangers ask the GKE API",
    type: cluster,
    change: setting("anonymousAuthenticationConfig.mode", "ENABLED"),
    caughtBy: "restrict-gke-anonymous-access",
  },
  {
    title: "lets everyone with a Google account be given rights in GKE",
    type: cluster,
    change: setting("rbacBindingConfig.enableInsecureBindingSystemAuthenticated", true),
    caughtBy: "restrict-gke-anonymous-access",
  },
  {
    title: "lets strangers be given rights in GKE",
    type: cluster,
    change: setting("rbacBindingConfig.enableInsecureBindingSystemUnauthenticated", true),
    caughtBy: "restrict-gke-anonymous-access",
  },
  {
    title: "has attributes authorise in GKE",
    type: cluster,
    change: setting("enableLegacyAbac", true),
    caughtBy: "disallow-gke-legacy-authentication",
  },
  {
    title: "issues a client certificate of GKE",
    type: cluster,
    change: setting("masterAuth.clientCertificateConfig.issueClientCertificate", true),
    caughtBy: "disallow-gke-legacy-authentication",
  },
  {
    title: "takes Google Groups out of GKE",
    type: cluster,
    change: without("authenticatorGroupsConfig"),
    caughtBy: "require-gke-google-groups",
  },
  {
    title: "leaves GKE Secrets to Google's own key",
    type: cluster,
    change: setting("databaseEncryption", { state: "DECRYPTED" }),
    caughtBy: "require-gke-secrets-encryption",
  },
  {
    title: "switches Workload Identity of GKE off",
    type: cluster,
    change: without("workloadIdentityConfig"),
    caughtBy: "require-gke-workload-identity",
  },
  {
    title: "gives GKE nodes public addresses",
    type: cluster,
    change: setting("privateClusterConfig.enablePrivateNodes", false),
    caughtBy: "require-gke-private-nodes",
  },
  {
    title: "gives the nodes of a GKE pool public addresses",
    type: nodePool,
    change: setting("networkConfig.enablePrivateNodes", false),
    caughtBy: "require-gke-private-nodes",
  },
  {
    title: "lets any machine join GKE as a node",
    type: cluster,
    change: setting("enableShieldedNodes", false),
    caughtBy: "require-gke-shielded-nodes",
  },
  {
    title: "moves GKE to the data plane that ignores network policies",
    type: cluster,
    change: setting("datapathProvider", "LEGACY_DATAPATH"),
    caughtBy: "require-gke-dataplane-v2",
  },
  {
    title: "hides traffic within a GKE node",
    type: cluster,
    change: setting("enableIntranodeVisibility", false),
    caughtBy: "require-gke-intranode-visibility",
  },
  {
    title: "sends traffic between GKE nodes in clear",
    type: cluster,
    change: setting("inTransitEncryptionConfig", "IN_TRANSIT_ENCRYPTION_DISABLED"),
    caughtBy: "require-gke-transit-encryption",
  },
  {
    title: "has GKE run any image",
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
    title: "drops the logs of the GKE control plane",
    type: cluster,
    change: setting("loggingConfig.enableComponents", ["SYSTEM_COMPONENTS", "WORKLOADS"]),
    caughtBy: "require-gke-control-plane-logs",
  },
  {
    title: "switches the security posture of GKE off",
    type: cluster,
    change: setting("securityPostureConfig.mode", "DISABLED"),
    caughtBy: "require-gke-security-posture",
  },
  {
    title: "lets GKE be deleted",
    type: cluster,
    change: setting("deletionProtection", false),
    caughtBy: "require-gke-deletion-protection",
  },
  {
    title: "makes an alpha cluster of GKE",
    type: cluster,
    change: setting("enableKubernetesAlpha", true),
    caughtBy: "disallow-gke-alpha-clusters",
  },
  {
    title: "keeps the default pool of GKE",
    type: cluster,
    change: setting("removeDefaultNodePool", false),
    caughtBy: "disallow-gke-inline-node-pools",
  },
  {
    title: "writes a pool into the GKE cluster",
    type: cluster,
    change: setting("nodePools", [{ name: "inline" }]),
    caughtBy: "disallow-gke-inline-node-pools",
  },
  {
    title: "opens the read-only port of kubelets in GKE pools to come",
    type: cluster,
    change: setting(
      "nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled",
      "TRUE",
    ),
    caughtBy: "disallow-gke-kubelet-readonly-port",
  },
  {
    title: "opens the read-only port of kubelets in pools that GKE makes",
    type: cluster,
    change: setting(
      "nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled",
      "TRUE",
    ),
    caughtBy: "disallow-gke-kubelet-readonly-port",
  },
  ...onNodes(
    "opens the read-only port of GKE kubelets",
    "disallow-gke-kubelet-readonly-port",
    "kubeletConfig.insecureKubeletReadonlyPortEnabled",
    "TRUE",
  ),
  ...onNodes(
    "runs GKE nodes as Compute Engine's default account",
    "require-gke-node-service-account",
    "serviceAccount",
    "123456789012-compute@developer.gserviceaccount.com",
  ),
  ...onNodes(
    "shows GKE pods the identity of their node",
    "require-gke-metadata-server",
    "workloadMetadataConfig.mode",
    "GCE_METADATA",
  ),
  ...onNodes(
    "lets GKE nodes boot what is not signed",
    "require-gke-secure-boot",
    "shieldedInstanceConfig.enableSecureBoot",
    false,
  ),
  ...onNodes(
    "stops watching what GKE nodes boot",
    "require-gke-secure-boot",
    "shieldedInstanceConfig.enableIntegrityMonitoring",
    false,
  ),
  ...onNodes(
    "leaves disks of GKE nodes to Google's own key",
    "require-gke-disk-encryption",
    "bootDiskKmsKey",
    undefined,
  ),
  ...onNodes(
    "puts a general-purpose image on GKE nodes",
    "restrict-gke-node-image",
    "imageType",
    "UBUNTU_CONTAINERD",
  ),
  {
    title: "stops repairing GKE nodes",
    type: nodePool,
    change: setting("management.autoRepair", false),
    caughtBy: "require-gke-node-maintenance",
  },
  {
    title: "stops upgrading GKE nodes",
    type: nodePool,
    change: setting("management.autoUpgrade", false),
    caughtBy: "require-gke-node-maintenance",
  },
  {
    title: "has Google make subnetworks all over the world",
    type: network,
    change: setting("autoCreateSubnetworks", true),
    caughtBy: "disallow-gcp-automatic-subnetworks",
  },
  {
    title: "stops the flow logs of a GKE subnetwork",
    type: subnetwork,
    change: without("logConfig"),
    caughtBy: "require-gcp-subnetwork-flow-logs",
  },
  {
    title: "logs one flow in ten of a GKE subnetwork",
    type: subnetwork,
    change: setting("logConfig.flowSampling", 0.1),
    caughtBy: "require-gcp-subnetwork-flow-logs",
  },
  {
    title: "sends a GKE subnetwork to Google's services over the internet",
    type: subnetwork,
    change: setting("privateIpGoogleAccess", false),
    caughtBy: "require-gcp-private-google-access",
  },
  {
    title: "opens SSH to the GKE network from everywhere",
    type: firewall,
    change: (inputs) =>
      "allows" in inputs
        ? { ...inputs, sourceRanges: ["0.0.0.0/0"], allows: [{ protocol: "tcp", ports: ["22"] }] }
        : inputs,
    caughtBy: "restrict-gcp-firewall-ingress",
  },
  {
    title: "turns the denial at the end of the GKE firewall around",
    type: firewall,
    change: (inputs) => {
      const { denies, ...rest } = inputs;
      return denies === undefined ? inputs : { ...rest, allows: denies };
    },
    caughtBy: "restrict-gcp-firewall-ingress",
  },
  {
    title: "stops the keys of GKE from rotating",
    type: key,
    change: without("rotationPeriod"),
    caughtBy: "require-gcp-kms-rotation",
  },
  {
    title: "has the keys of GKE destroyed after a day",
    type: key,
    change: setting("destroyScheduledDuration", "86400s"),
    caughtBy: "require-gcp-kms-destruction-delay",
  },
  {
    title: "keeps the logs of GKE for a month",
    type: logBucket,
    change: setting("retentionDays", 30),
    caughtBy: "require-gcp-log-retention",
  },
  {
    title: "leaves the logs of GKE to Google's own key",
    type: logBucket,
    change: without("cmekSettings"),
    caughtBy: "require-gcp-log-encryption",
  },
  {
    title: "makes an editor of the project of whom GKE lets in",
    type: projectRole,
    change: setting("role", "roles/editor"),
    caughtBy: "disallow-gcp-basic-roles",
  },
];

/** A public endpoint for these ranges, whichever way in there was. */
function openTo(...ranges: readonly string[]): Sabotage["change"] {
  return (inputs) =>
    [
      setting("controlPlaneEndpointsConfig.ipEndpointsConfig.enabled", true),
      setting("privateClusterConfig.enablePrivateEndpoint", false),
      setting("masterAuthorizedNetworksConfig", {
        cidrBlocks: ranges.map((cidrBlock) => ({ cidrBlock })),
        gcpPublicCidrsAccessEnabled: false,
      }),
    ].reduce((changed, change) => change(changed), inputs);
}

/** The same on the first pool, which goes as soon as the cluster is there, and on the pools that stay. */
function onNodes(title: string, caughtBy: string, path: string, value: unknown): Sabotage[] {
  const change = setting(`nodeConfig.${path}`, value);
  return [
    { title: `${title}, first pool`, type: cluster, change, caughtBy },
    { title: `${title}, other pools`, type: nodePool, change, caughtBy },
  ];
}
