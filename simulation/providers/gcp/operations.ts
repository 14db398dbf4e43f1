import { decimal, text } from "../values";
import type { Values } from "../values";
import type { GcpModel, GcpScope } from "./scope";
import { clusters, keys, labels, perProject, preventedByPolicy, projectOf } from "./scope";

const exists = (what: string): string => `googleapi: Error 409: ${what} already exists.`;
const createdAt = "2026-01-01T00:00:00Z";

const inProject =
  (folder: string) =>
  ({ inputs, scope }: { readonly inputs: Values; readonly scope: GcpScope }): string =>
    `projects/${projectOf(scope, inputs)}/${folder}/${text(inputs["name"]) ?? ""}`;

const inRegion =
  (folder: string) =>
  ({ inputs, scope }: { readonly inputs: Values; readonly scope: GcpScope }): string =>
    `projects/${projectOf(scope, inputs)}/locations/${text(inputs["location"]) ?? ""}/${folder}/${text(inputs["name"]) ?? ""}`;

const topicName = { property: "name", pattern: /^[A-Za-z][\w.~+%-]{2,254}$/ };
const planName = { property: "name", pattern: /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/ };

/** Messages, alarms, backups and what the project logs. */
export const operations: Readonly<Record<string, GcpModel>> = {
  "gcp:pubsub/topic:Topic": {
    naming: topicName,
    createOnly: ["project", "schemaSettings"],
    references: [keys("kmsKeyName")],
    taken: (name) => exists(`Topic ${name}`),
    scopeKey: perProject,
    id: inProject("topics"),
    handles: ["name"],
    outputs: ({ inputs, scope }) => ({ ...labels(inputs), project: projectOf(scope, inputs) }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:pubsub/subscription:Subscription": {
    naming: topicName,
    createOnly: ["project", "topic", "filter", "enableMessageOrdering"],
    references: [
      {
        at: "topic",
        to: ["gcp:pubsub/topic:Topic"],
        missing: (topic) => `googleapi: Error 404: Topic ${topic} not found.`,
      },
    ],
    taken: (name) => exists(`Subscription ${name}`),
    scopeKey: perProject,
    id: inProject("subscriptions"),
    handles: ["name"],
    outputs: ({ inputs, scope }) => ({ ...labels(inputs), project: projectOf(scope, inputs) }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:monitoring/notificationChannel:NotificationChannel": {
    createOnly: ["project"],
    identity: () => undefined,
    scopeKey: perProject,
    id: ({ urn, inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/notificationChannels/${decimal(urn, 19)}`,
    outputs: ({ id, inputs, scope }) => ({
      project: projectOf(scope, inputs),
      name: id,
      enabled: inputs["enabled"] ?? true,
      verificationStatus: "",
    }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:monitoring/alertPolicy:AlertPolicy": {
    createOnly: ["project"],
    values: {
      combiner: ["AND", "OR", "AND_WITH_MATCHING_RESOURCE"],
      severity: ["CRITICAL", "ERROR", "WARNING"],
    },
    references: [
      {
        at: "notificationChannels[]",
        to: ["gcp:monitoring/notificationChannel:NotificationChannel"],
        missing: (channel) => `googleapi: Error 404: Cannot find notification channel ${channel}.`,
      },
    ],
    validate: (inputs) =>
      JSON.stringify(inputs["conditions"] ?? []).includes("conditionMatchedLog") &&
      inputs["alertStrategy"] === undefined
        ? [{ property: "alertStrategy", reason: "a condition on logs needs a rate limit" }]
        : [],
    identity: () => undefined,
    scopeKey: perProject,
    id: ({ urn, inputs, scope }) =>
      `projects/${projectOf(scope, inputs)}/alertPolicies/${decimal(urn, 19)}`,
    outputs: ({ id, inputs, scope }) => ({
      project: projectOf(scope, inputs),
      name: id,
      enabled: inputs["enabled"] ?? true,
      creationRecords: [],
    }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:gkebackup/backupPlan:BackupPlan": {
    naming: planName,
    createOnly: ["cluster", "location", "project"],
    references: [clusters("cluster"), keys("backupConfig.encryptionKey.gcpKmsEncryptionKey")],
    taken: (name) => exists(`Backup plan ${name}`),
    scopeKey: perProject,
    id: inRegion("backupPlans"),
    outputs: ({ id, inputs, scope }) => ({
      ...labels(inputs),
      project: projectOf(scope, inputs),
      uid: decimal(id, 21),
      etag: "0",
      protectedPodCount: 0,
      state: "READY",
      stateReason: "",
    }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:gkebackup/restorePlan:RestorePlan": {
    naming: planName,
    createOnly: ["backupPlan", "cluster", "location", "project"],
    values: {
      "restoreConfig.namespacedResourceRestoreMode": [
        ...["DELETE_AND_RESTORE", "FAIL_ON_CONFLICT", "MERGE_SKIP_ON_CONFLICT"],
        ...["MERGE_REPLACE_VOLUME_ON_CONFLICT", "MERGE_REPLACE_ON_CONFLICT"],
      ],
      "restoreConfig.volumeDataRestorePolicy": [
        ...["RESTORE_VOLUME_DATA_FROM_BACKUP", "REUSE_VOLUME_HANDLE_FROM_BACKUP"],
        ...["NO_VOLUME_DATA_RESTORATION"],
      ],
    },
    references: [
      clusters("cluster"),
      {
        at: "backupPlan",
        to: ["gcp:gkebackup/backupPlan:BackupPlan"],
        missing: (plan) => `googleapi: Error 404: Backup plan ${plan} not found.`,
        refusal: "googleapi: Error 400: The backup plan has restore plans.",
      },
    ],
    taken: (name) => exists(`Restore plan ${name}`),
    scopeKey: perProject,
    id: inRegion("restorePlans"),
    outputs: ({ id, inputs, scope }) => ({
      ...labels(inputs),
      project: projectOf(scope, inputs),
      uid: decimal(id, 21),
      state: "READY",
      stateReason: "",
    }),
    refuseDelete: preventedByPolicy,
  },
  "gcp:projects/iAMAuditConfig:IAMAuditConfig": {
    createOnly: ["project", "service"],
    // It is written over what is there, without asking.
    identity: (inputs) => text(inputs["service"]),
    values: { "auditLogConfigs[].logType": ["ADMIN_READ", "DATA_READ", "DATA_WRITE"] },
    scopeKey: perProject,
    id: ({ inputs, scope }) =>
      `${projectOf(scope, inputs)}/audit_config/${text(inputs["service"]) ?? ""}`,
    outputs: () => ({ etag: createdAt }),
  },
};
