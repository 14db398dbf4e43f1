/**
 * Values that Google Cloud accepts where the provider's types say `string`: a misspelt one would compile, and fail or be
 * ignored only in the cloud.
 */

export type AnonymousAuthentication = "ENABLED" | "LIMITED";

export type AlertCombiner = "AND" | "AND_WITH_MATCHING_RESOURCE" | "OR";

export type AlertSeverity = "CRITICAL" | "ERROR" | "WARNING";

/** Data access that Google Cloud logs only where it is asked to. */
export type AuditLogType = "ADMIN_READ" | "DATA_READ" | "DATA_WRITE";

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

export type NotificationChannelType = "email" | "pubsub";

export type NotificationEvent =
  "SECURITY_BULLETIN_EVENT" | "UPGRADE_AVAILABLE_EVENT" | "UPGRADE_EVENT" | "UPGRADE_INFO_EVENT";

export type PostureMode = "BASIC" | "DISABLED" | "ENTERPRISE";

export type ReleaseChannel = "EXTENDED" | "RAPID" | "REGULAR" | "STABLE" | "UNSPECIFIED";

export type RestoreMode =
  | "DELETE_AND_RESTORE"
  | "FAIL_ON_CONFLICT"
  | "MERGE_REPLACE_ON_CONFLICT"
  | "MERGE_REPLACE_VOLUME_ON_CONFLICT"
  | "MERGE_SKIP_ON_CONFLICT";

export type RoutingMode = "GLOBAL" | "REGIONAL";

export type StackType = "IPV4" | "IPV4_IPV6";

/** The provider takes this as a string. */
export type StringBoolean = "FALSE" | "TRUE";

export type TaintEffect = "NO_EXECUTE" | "NO_SCHEDULE" | "PREFER_NO_SCHEDULE";

export type UpgradeStrategy = "BLUE_GREEN" | "SURGE";

export type VulnerabilityMode =
  "VULNERABILITY_BASIC" | "VULNERABILITY_DISABLED" | "VULNERABILITY_ENTERPRISE";

export type VolumeRestore =
  | "NO_VOLUME_DATA_RESTORATION"
  | "RESTORE_VOLUME_DATA_FROM_BACKUP"
  | "REUSE_VOLUME_HANDLE_FROM_BACKUP";
