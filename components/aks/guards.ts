import type { Carrier } from "../posture/wanted";
import type { AksParts } from "./parts";

/** The resources of a cluster that guards are on. */
export const on = {
  cluster: {
    type: "azure-native:containerservice:ManagedCluster",
    resources: ({ cluster }) => [cluster],
  },
  pools: {
    type: "azure-native:containerservice:AgentPool",
    resources: ({ pools }) => pools,
  },
  maintenance: {
    type: "azure-native:containerservice:MaintenanceConfiguration",
    resources: ({ maintenance }) => maintenance,
  },
  vault: { type: "azure-native:keyvault:Vault", resources: ({ keys }) => [keys.vault] },
  keys: {
    type: "azure-native:keyvault:Key",
    resources: ({ keys }) => [keys.secrets, keys.disks],
  },
  diskEncryption: {
    type: "azure-native:compute:DiskEncryptionSet",
    resources: ({ diskEncryption }) => [diskEncryption.set],
  },
  subnets: {
    type: "azure-native:network:Subnet",
    resources: ({ network }) => network.subnets,
  },
  securityGroup: {
    type: "azure-native:network:NetworkSecurityGroup",
    resources: ({ network }) => [network.securityGroup],
  },
  flowLog: {
    type: "azure-native:network:FlowLog",
    resources: ({ flowLogs }) => [flowLogs.flowLog],
  },
  flowStorage: {
    type: "azure-native:storage:StorageAccount",
    resources: ({ flowLogs }) => [flowLogs.account],
  },
  workspaces: {
    type: "azure-native:operationalinsights:Workspace",
    resources: ({ workspace, trail }) => [workspace, ...(trail ? [trail.workspace] : [])],
  },
  auditLogs: {
    type: "azure-native:monitor:DiagnosticSetting",
    resources: ({ auditLogs }) => [auditLogs],
  },
  activityLog: {
    type: "azure-native:monitor:DiagnosticSetting",
    resources: ({ trail }) => (trail ? [trail.activityLog] : []),
  },
  auditEvents: {
    type: "azure-native:monitor:DiagnosticSetting",
    resources: ({ events }) => (events ? [events.setting] : []),
  },
  alarms: {
    type: "azure-native:monitor:ActivityLogAlert",
    resources: ({ breakGlass, tamperingAlarm }) => [breakGlass.alarm, tamperingAlarm],
  },
  lock: {
    type: "azure-native:authorization:ManagementLockByScope",
    resources: ({ deletionGuard }) => (deletionGuard ? [deletionGuard.lock] : []),
  },
  denial: {
    type: "azure-native:authorization:PolicyAssignment",
    resources: ({ deletionGuard }) => (deletionGuard ? [deletionGuard.assignment] : []),
  },
  plans: {
    type: "azure-native:security:Pricing",
    resources: ({ trail }) => trail?.plans ?? [],
  },
  backups: {
    type: "azure-native:dataprotection:BackupVault",
    resources: ({ backups }) => (backups ? [backups.vault] : []),
  },
} satisfies Readonly<Record<string, Carrier<AksParts>>>;
