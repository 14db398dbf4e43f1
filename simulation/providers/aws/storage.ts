import { guid, hex, text } from "../values";
import { policyFailure } from "./iam";
import type { AwsModel } from "./scope";
import { arn, common, keys, nameOrPrefix, perRegion, roles } from "./scope";

const ofBucket = (at: string) => ({
  at,
  to: ["aws:s3/bucket:Bucket"],
  missing: (bucket: string) => `NoSuchBucket: The specified bucket does not exist: ${bucket}`,
});

const vaults = (at: string) => ({
  at,
  to: ["aws:backup/vault:Vault"],
  missing: (vault: string) => `ResourceNotFoundException: Backup vault ${vault} does not exist`,
});

/** What is set on a bucket by itself: at most one of each kind. */
const onBucket = {
  createOnly: ["bucket"],
  identity: (inputs) => text(inputs["bucket"]),
  scopeKey: ({ partition }) => partition,
  id: ({ inputs }) => text(inputs["bucket"]) ?? "",
  outputs: ({ inputs, scope }) => ({ region: common(scope, inputs)["region"] }),
} satisfies AwsModel;

/** Buckets, trails that write to them, and backups. */
export const storage: Readonly<Record<string, AwsModel>> = {
  "aws:s3/bucket:Bucket": {
    naming: {
      property: "bucket",
      pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      rule: "3 to 63 lower-case letters, digits, - and .",
      adapt: (name) => name.toLowerCase(),
    },
    createOnly: ["bucketPrefix", "objectLockEnabled", "bucketNamespace"],
    taken: (name) => `BucketAlreadyOwnedByYou: the bucket ${name} exists already`,
    scopeKey: ({ partition }) => partition,
    // Stays with what was written to it, as a key does.
    idle: "key",
    id: ({ inputs, urn }) => nameOrPrefix(inputs, urn, "bucket"),
    handles: ["arn"],
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "s3", id, { regional: false, account: false }),
      bucket: id,
      bucketDomainName: `${id}.s3.amazonaws.com`,
      bucketRegionalDomainName: `${id}.s3.${String(common(scope, inputs)["region"])}.amazonaws.com`,
      hostedZoneId: "Z3AQBSTGFYJSTF",
    }),
  },
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": {
    ...onBucket,
    references: [ofBucket("bucket")],
  },
  "aws:s3/bucketPolicy:BucketPolicy": {
    ...onBucket,
    references: [ofBucket("bucket")],
    validate: (inputs) => policyFailure(inputs, "policy"),
  },
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": {
    ...onBucket,
    references: [
      ofBucket("bucket"),
      keys("rules[].applyServerSideEncryptionByDefault.kmsMasterKeyId"),
    ],
    values: {
      "rules[].applyServerSideEncryptionByDefault.sseAlgorithm": [
        ...["AES256", "aws:kms", "aws:kms:dsse"],
      ],
    },
  },
  "aws:s3/bucketVersioning:BucketVersioning": {
    ...onBucket,
    references: [ofBucket("bucket")],
    values: { "versioningConfiguration.status": ["Enabled", "Suspended", "Disabled"] },
  },
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": {
    ...onBucket,
    references: [ofBucket("bucket")],
    values: { "rules[].status": ["Enabled", "Disabled"] },
    outputs: ({ inputs, scope }) => ({
      region: common(scope, inputs)["region"],
      transitionDefaultMinimumObjectSize:
        inputs["transitionDefaultMinimumObjectSize"] ?? "all_storage_classes_128K",
    }),
  },
  "aws:cloudtrail/trail:Trail": {
    naming: { property: "name", pattern: /^[A-Za-z0-9][\w.-]{1,126}[A-Za-z0-9]$/ },
    references: [ofBucket("s3BucketName"), keys("kmsKeyId"), roles("cloudWatchLogsRoleArn")],
    taken: (name) => `TrailAlreadyExistsException: Trail ${name} already exists`,
    scopeKey: perRegion,
    id: ({ inputs, scope }) =>
      arn(scope, inputs, "cloudtrail", `trail/${text(inputs["name"]) ?? ""}`),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: id,
      homeRegion: common(scope, inputs)["region"],
      enableLogging: inputs["enableLogging"] ?? true,
      includeGlobalServiceEvents: inputs["includeGlobalServiceEvents"] ?? true,
    }),
  },
  "aws:backup/vault:Vault": {
    naming: { property: "name", pattern: /^[A-Za-z0-9_-]{2,50}$/ },
    createOnly: ["kmsKeyArn"],
    references: [keys("kmsKeyArn")],
    taken: (name) => `AlreadyExistsException: Backup vault with name ${name} already exists`,
    scopeKey: perRegion,
    id: ({ inputs }) => text(inputs["name"]) ?? "",
    handles: ["arn"],
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "backup", `backup-vault:${id}`),
      recoveryPoints: 0,
    }),
  },
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
    createOnly: ["backupVaultName", "changeableForDays", "maxRetentionDays", "minRetentionDays"],
    references: [vaults("backupVaultName")],
    identity: (inputs) => text(inputs["backupVaultName"]),
    scopeKey: perRegion,
    id: ({ inputs }) => text(inputs["backupVaultName"]) ?? "",
    outputs: ({ id, inputs, scope }) => ({
      region: common(scope, inputs)["region"],
      backupVaultArn: arn(scope, inputs, "backup", `backup-vault:${id}`),
    }),
  },
  "aws:backup/plan:Plan": {
    naming: { property: "name", pattern: /^[\w.-]{1,50}$/ },
    references: [vaults("rules[].targetVaultName")],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("", 32, guid),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "backup", `backup-plan:${id}`),
      version: hex(id, 48),
    }),
  },
  "aws:backup/selection:Selection": {
    naming: { property: "name", pattern: /^[\w.-]{1,50}$/ },
    createOnly: [
      "planId",
      "iamRoleArn",
      "resources",
      "notResources",
      "conditions",
      "selectionTags",
    ],
    references: [
      roles("iamRoleArn"),
      {
        at: "planId",
        to: ["aws:backup/plan:Plan"],
        missing: (plan) => `ResourceNotFoundException: Cannot find Backup plan ${plan}`,
        refusal: "InvalidRequestException: Related backup plan selections must be deleted first",
      },
    ],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("", 32, guid),
    outputs: ({ inputs, scope }) => ({ region: common(scope, inputs)["region"] }),
  },
};
