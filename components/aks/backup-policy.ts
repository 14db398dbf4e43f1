import * as dataprotection from "@pulumi/azure-native/dataprotection";

const { OperationalStore, VaultStore } = dataprotection.DataStoreTypes;

const store = (dataStoreType: dataprotection.DataStoreTypes) => ({
  objectType: "DataStoreInfoBase",
  dataStoreType,
});

/** Once a day, kept for a week beside the cluster and for 35 days in the vault, which alone is immutable. */
export const dailyBackups: dataprotection.BackupPolicyArgs["properties"] = {
  objectType: "BackupPolicy",
  datasourceTypes: ["Microsoft.ContainerService/managedClusters"],
  policyRules: [
    {
      objectType: "AzureBackupRule",
      name: "BackupDaily",
      backupParameters: { objectType: "AzureBackupParams", backupType: "Incremental" },
      dataStore: store(OperationalStore),
      trigger: {
        objectType: "ScheduleBasedTriggerContext",
        // After the maintenance windows have closed, in UTC.
        schedule: { repeatingTimeIntervals: ["R/2026-01-01T08:00:00+00:00/P1D"], timeZone: "UTC" },
        taggingCriteria: [
          { isDefault: true, taggingPriority: 99, tagInfo: { tagName: "Default" } },
        ],
      },
    },
    {
      objectType: "AzureRetentionRule",
      name: "Default",
      isDefault: true,
      lifecycles: [
        {
          sourceDataStore: store(OperationalStore),
          deleteAfter: { objectType: "AbsoluteDeleteOption", duration: "P7D" },
          targetDataStoreCopySettings: [
            { dataStore: store(VaultStore), copyAfter: { objectType: "ImmediateCopyOption" } },
          ],
        },
        {
          sourceDataStore: store(VaultStore),
          deleteAfter: { objectType: "AbsoluteDeleteOption", duration: "P35D" },
        },
      ],
    },
  ],
};
