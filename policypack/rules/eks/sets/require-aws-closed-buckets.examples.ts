import type { CloudSetExamples } from "../../../examples";
import { resource } from "./program";

function block(bucket: string, switches = {}) {
  return resource(
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    `${bucket}-closed`,
    {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
      ...switches,
    },
    { bucket },
  );
}

export const requireAwsClosedBucketsExamples: CloudSetExamples = {
  rule: "require-aws-closed-buckets",
  good: {
    "a bucket with all four switches on": [
      resource("aws:s3/bucket:Bucket", "logs", {}),
      block("logs"),
    ],
    "a bucket of the provider's version 6": [
      resource("aws:s3/bucketV2:BucketV2", "logs", {}),
      block("logs"),
    ],
  },
  bad: {
    "a bucket without a block": {
      resources: [resource("aws:s3/bucket:Bucket", "logs", {})],
      of: "logs",
      at: "bucket",
    },
    "one switch off": {
      resources: [
        resource("aws:s3/bucket:Bucket", "logs", {}),
        block("logs", { blockPublicPolicy: false }),
      ],
      of: "logs",
      at: "bucket",
    },
  },
};
