import { type AwsPlace, trailArn } from "./place";
import { accountAdministers, policyDocument } from "./policy-documents";

/** Name of the trail in AWS. */
export const trailName = "palisade";

/** Lets the trail, and no other, encrypt what it writes; the account reads by IAM. */
export function trailKeyPolicy(place: AwsPlace, trail: string): string {
  const ofTrail = {
    StringEquals: { "aws:SourceArn": trailArn(place, trail) },
    StringLike: {
      "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${place.partition}:cloudtrail:*:${place.accountId}:trail/*`,
    },
  };
  return policyDocument(
    accountAdministers(place),
    {
      Sid: "EncryptTrail",
      Effect: "Allow",
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "kms:GenerateDataKey*",
      Resource: "*",
      Condition: ofTrail,
    },
    {
      Sid: "DescribeKeyOfTrail",
      Effect: "Allow",
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "kms:DescribeKey",
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceArn": trailArn(place, trail) } },
    },
  );
}

/** Lets the trail write, nobody connect in clear, and nobody delete a log by hand. */
export function trailBucketPolicy(place: AwsPlace, bucket: string, trail: string): string {
  const arn = `arn:${place.partition}:s3:::${bucket}`;
  const Condition = { StringEquals: { "aws:SourceArn": trailArn(place, trail) } };
  return policyDocument(
    {
      Sid: "TrailFindsBucket",
      Effect: "Allow",
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "s3:GetBucketAcl",
      Resource: arn,
      Condition,
    },
    {
      Sid: "TrailWrites",
      Effect: "Allow",
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: `${arn}/AWSLogs/${place.accountId}/*`,
      Condition: {
        StringEquals: {
          ...Condition.StringEquals,
          "s3:x-amz-acl": "bucket-owner-full-control",
        },
      },
    },
    {
      Sid: "NobodyInClear",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: "s3:*",
      Resource: [arn, `${arn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      Sid: "NobodyDeletesLogs",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
      // Retention is the bucket's lifecycle, which this does not bind.
      Resource: `${arn}/*`,
    },
  );
}
