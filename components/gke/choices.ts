/**
 * Values that Google Cloud accepts where the provider's types say `string`: a misspelt one would compile, and fail or be
 * ignored only in the cloud.
 */

export type AnonymousAuthentication = "ENABLED" | "LIMITED";

export type BinaryAuthorizationMode = "DISABLED" | "PROJECT_SINGLETON_POLICY_ENFORCE";

export type DatabaseEncryptionState = "DECRYPTED" | "ENCRYPTED";

export type DatapathProvider = "ADVANCED_DATAPATH" | "LEGACY_DATAPATH";

export type DeletionPolicy = "ABANDON" | "DELETE" | "PREVENT";

export type FirewallDirection = "EGRESS" | "INGRESS";

export type FirewallProtocol = "all" | "icmp" | "tcp" | "udp";

export type FlowLogInterval =
  | "INTERVAL_10_MIN"
  | "INTERVAL_15_MIN"
  | "INTERVAL_1_MIN"
  | "INTERVAL_30_SEC"
  | "INTERVAL_5_MIN"
  | "INTERVAL_5_SEC";

export type InTransitEncryption =
  "IN_TRANSIT_ENCRYPTION_DISABLED" | "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT";

export type KeyPurpose = "ASYMMETRIC_DECRYPT" | "ASYMMETRIC_SIGN" | "ENCRYPT_DECRYPT" | "MAC";

export type LocationPolicy = "ANY" | "BALANCED";

export type LogMetadata = "EXCLUDE_ALL_METADATA" | "INCLUDE_ALL_METADATA";

export type LoggingComponent =
  "APISERVER" | "CONTROLLER_MANAGER" | "KCP_VPA" | "SCHEDULER" | "SYSTEM_COMPONENTS" | "WORKLOADS";

export type MonitoringComponent =
  | "APISERVER"
  | "CADVISOR"
  | "CONTROLLER_MANAGER"
  | "DAEMONSET"
  | "DEPLOYMENT"
  | "HPA"
  | "KUBELET"
  | "POD"
  | "SCHEDULER"
  | "STATEFULSET"
  | "STORAGE"
  | "SYSTEM_COMPONENTS";

export type NatAddressAllocation = "AUTO_ONLY" | "MANUAL_ONLY";

export type NatLogFilter = "ALL" | "ERRORS_ONLY" | "TRANSLATIONS_ONLY";

export type NatRanges = "ALL_SUBNETWORKS_ALL_IP_RANGES" | "LIST_OF_SUBNETWORKS";

export type NetworkingMode = "ROUTES" | "VPC_NATIVE";

export type NodeImage = "COS_CONTAINERD" | "UBUNTU_CONTAINERD";

export type NodeMetadataMode = "GCE_METADATA" | "GKE_METADATA";

export type PostureMode = "BASIC" | "DISABLED" | "ENTERPRISE";

export type ReleaseChannel = "EXTENDED" | "RAPID" | "REGULAR" | "STABLE" | "UNSPECIFIED";

export type RoutingMode = "GLOBAL" | "REGIONAL";

export type StackType = "IPV4" | "IPV4_IPV6";

/** The provider takes this as a string. */
export type StringBoolean = "FALSE" | "TRUE";

export type TaintEffect = "NO_EXECUTE" | "NO_SCHEDULE" | "PREFER_NO_SCHEDULE";

export type UpgradeStrategy = "BLUE_GREEN" | "SURGE";

export type VulnerabilityMode =
  "VULNERABILITY_BASIC" | "VULNERABILITY_DISABLED" | "VULNERABILITY_ENTERPRISE";
