import { defineCloudSetRule } from "../../../rule";

export const requireAwsClosedBuckets = defineCloudSetRule({
  id: "require-aws-closed-buckets",
  title: "S3 buckets that cannot be made public",
  rationale: "One policy, or one list on one object, shows what is in the bucket to everyone.",
  remediation: "Make a BucketPublicAccessBlock for the bucket, with all four switches on.",
  severity: "high",
  controls: ["soc2-2017/CC6.6", "iso-27001-2022/A.8.2", "pci-dss-4.0.1/7.2.5"],
  on: ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
  reads: ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"],
  requirements: [
    {
      property: "bucket",
      wanted: "the bucket of a BucketPublicAccessBlock with all four switches on",
      holds: (bucket, set) =>
        set
          .referring(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "bucket")
          .some(({ inputs }) => switches.every((each) => inputs[each] === true)),
    },
  ],
});

const switches = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
];
