/**
 * Values that AWS accepts where the provider's types say `string`: a misspelt one would compile, and fail or be ignored
 * only in the cloud.
 */

export type ControlPlaneLogType =
  "api" | "audit" | "authenticator" | "controllerManager" | "scheduler";

export type AuthenticationMode = "API" | "API_AND_CONFIG_MAP" | "CONFIG_MAP";

export type SupportType = "STANDARD" | "EXTENDED";

export type AccessScopeType = "cluster" | "namespace";

export type NodeImage = "BOTTLEROCKET_x86_64" | "BOTTLEROCKET_ARM_64";

export type CapacityType = "ON_DEMAND" | "SPOT";

export type TaintEffect = "NO_SCHEDULE" | "NO_EXECUTE" | "PREFER_NO_SCHEDULE";

export type UpdateStrategy = "DEFAULT" | "MINIMAL";

export type ConflictResolution = "NONE" | "OVERWRITE" | "PRESERVE";

export type MetadataTokens = "optional" | "required";

export type MetadataSwitch = "enabled" | "disabled";

export type VolumeType = "gp2" | "gp3" | "io1" | "io2";

/** The launch template takes these as strings. */
export type StringBoolean = "true" | "false";

export type FlowLogTraffic = "ACCEPT" | "REJECT" | "ALL";

export type FlowLogDestination = "cloud-watch-logs" | "s3" | "kinesis-data-firehose";

export type ElasticIpDomain = "vpc" | "standard";

export type FeatureStatus = "ENABLED" | "DISABLED";

export type DetectorFeatureName =
  | "EBS_MALWARE_PROTECTION"
  | "EKS_AUDIT_LOGS"
  | "EKS_RUNTIME_MONITORING"
  | "LAMBDA_NETWORK_LOGS"
  | "RDS_LOGIN_EVENTS"
  | "RUNTIME_MONITORING"
  | "S3_DATA_EVENTS";

export type AgentManagement =
  "EC2_AGENT_MANAGEMENT" | "ECS_FARGATE_AGENT_MANAGEMENT" | "EKS_ADDON_MANAGEMENT";

export type FindingFrequency = "FIFTEEN_MINUTES" | "ONE_HOUR" | "SIX_HOURS";

export type BucketEncryption = "AES256" | "aws:kms" | "aws:kms:dsse";

export type BucketVersioningStatus = "Disabled" | "Enabled" | "Suspended";

export type LifecycleStatus = "Disabled" | "Enabled";

export type AlarmComparison =
  | "GreaterThanOrEqualToThreshold"
  | "GreaterThanThreshold"
  | "LessThanOrEqualToThreshold"
  | "LessThanThreshold";

export type AlarmStatistic = "Average" | "Maximum" | "Minimum" | "SampleCount" | "Sum";

export type MissingData = "breaching" | "ignore" | "missing" | "notBreaching";
