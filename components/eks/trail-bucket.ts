import type * as kms from "@pulumi/aws/kms";
import * as s3 from "@pulumi/aws/s3";
import type * as pulumi from "@pulumi/pulumi";

import type { BucketEncryption, BucketVersioningStatus, LifecycleStatus } from "./choices";
import type { AwsPlace } from "./place";
import { trailBucketPolicy, trailName } from "./trail-policies";

export interface TrailBucketArgs {
  readonly place: AwsPlace;
  readonly key: kms.Key;
  readonly retentionDays: number;
  readonly decommission: boolean;
  readonly options: pulumi.CustomResourceOptions;
}

export interface TrailBucket {
  readonly bucket: s3.Bucket;
  readonly lifecycle: s3.BucketLifecycleConfiguration;
  /** What must be there before the first log is. */
  readonly guards: readonly pulumi.Resource[];
}

/** Holds the trail's logs. It stays when the stack goes: what was logged is there to be read afterwards. */
export function createTrailBucket(
  name: string,
  { place, key, retentionDays, decommission, options }: TrailBucketArgs,
): TrailBucket {
  // Bucket names are unique in the world, and an account's number is too.
  const bucketName = `palisade-trail-${place.accountId}`;
  const bucket = new s3.Bucket(
    `${name}-trail-logs`,
    { bucket: bucketName },
    { ...options, protect: !decommission, retainOnDelete: true },
  );
  const closed = new s3.BucketPublicAccessBlock(
    `${name}-trail-logs-closed`,
    {
      bucket: bucket.bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    options,
  );
  const encryption = new s3.BucketServerSideEncryptionConfiguration(
    `${name}-trail-logs-encryption`,
    {
      bucket: bucket.bucket,
      rules: [
        {
          applyServerSideEncryptionByDefault: {
            sseAlgorithm: "aws:kms" satisfies BucketEncryption,
            kmsMasterKeyId: key.arn,
          },
          bucketKeyEnabled: true,
        },
      ],
    },
    options,
  );
  const versioning = new s3.BucketVersioning(
    `${name}-trail-logs-versions`,
    {
      bucket: bucket.bucket,
      versioningConfiguration: { status: "Enabled" satisfies BucketVersioningStatus },
    },
    options,
  );
  const policy = new s3.BucketPolicy(
    `${name}-trail-logs-policy`,
    { bucket: bucket.bucket, policy: trailBucketPolicy(place, bucketName, trailName) },
    { ...options, dependsOn: [closed] },
  );
  const lifecycle = new s3.BucketLifecycleConfiguration(
    `${name}-trail-logs-retention`,
    {
      bucket: bucket.bucket,
      rules: [
        {
          id: "retention",
          status: "Enabled" satisfies LifecycleStatus,
          filter: { prefix: "" },
          expiration: { days: retentionDays },
          // A log that was overwritten or deleted can be brought back for a month.
          noncurrentVersionExpiration: { noncurrentDays: 30 },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
        },
      ],
    },
    { ...options, dependsOn: [versioning] },
  );
  return { bucket, lifecycle, guards: [closed, encryption, versioning, policy] };
}
