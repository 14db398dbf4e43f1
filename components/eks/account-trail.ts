import * as cloudtrail from "@pulumi/aws/cloudtrail";
import * as kms from "@pulumi/aws/kms";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";

import type { AwsClusterSettings, Environment } from "../settings/schema";
import { awsPlace, type AwsPlace } from "./place";
import { createThreatDetection, type ThreatDetection } from "./threat-detection";
import { createTrailBucket, type TrailBucket } from "./trail-bucket";
import { trailKeyPolicy, trailName } from "./trail-policies";

export interface AccountTrailArgs {
  /** The account's clusters in this stack, in the order of its file; the first one's region is the trail's home. */
  readonly clusters: readonly [AwsClusterSettings, ...AwsClusterSettings[]];
  readonly environment: Environment;
  /** Lifts `protect` of the trail, its bucket and its key; these two are kept all the same. */
  readonly decommission: boolean;
}

/**
 * What is done in an AWS account, in every region and service, beside what the API servers of its clusters log; and
 * GuardDuty in each region that has a cluster. One per account, however many clusters it has: a second trail would be
 * paid for again, and a second detector is refused.
 */
export class AccountTrail extends pulumi.ComponentResource {
  static readonly type = "palisade:aws:AccountTrail";

  readonly key: kms.Key;
  readonly bucket: TrailBucket;
  readonly trail: cloudtrail.Trail;
  private readonly detection: ReadonlyMap<string, ThreatDetection>;

  constructor(name: string, args: AccountTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    super(AccountTrail.type, name, {}, opts);
    const { clusters, environment, decommission } = args;
    const { accountId, region } = clusters[0];
    const place = awsPlace(accountId, region);
    const aws = new Provider(
      `${name}-trail-aws`,
      {
        region,
        allowedAccountIds: [accountId],
        defaultTags: { tags: { "managed-by": "pulumi", "palisade:environment": environment } },
      },
      { parent: this },
    );
    const options = { parent: this, provider: aws };
    this.key = createTrailKey(name, place, decommission, options);
    this.bucket = createTrailBucket(name, {
      place,
      key: this.key,
      retentionDays: Math.max(...clusters.map(({ auditLogRetentionDays: days }) => days)),
      decommission,
      options,
    });
    this.trail = new cloudtrail.Trail(
      `${name}-trail`,
      {
        name: trailName,
        s3BucketName: this.bucket.bucket.bucket,
        kmsKeyId: this.key.arn,
        enableLogging: true,
        enableLogFileValidation: true,
        includeGlobalServiceEvents: true,
        isMultiRegionTrail: true,
      },
      { ...options, protect: !decommission, dependsOn: [...this.bucket.guards] },
    );
    this.detection = new Map(
      [...new Set(clusters.map((cluster) => cluster.region))].map((each) => [
        each,
        createThreatDetection(name, each, options),
      ]),
    );
    this.registerOutputs({ accountId });
  }

  /** What watches a region that has one of the clusters. */
  threatDetection(region: string): ThreatDetection {
    const detection = this.detection.get(region);
    if (!detection) throw new Error(`The account trail was not told of a cluster in ${region}`);
    return detection;
  }
}

/** One trail for each account that the stack's clusters are in, by account. */
export function createAccountTrails(
  clusters: readonly AwsClusterSettings[],
  { environment, decommission }: Pick<AccountTrailArgs, "environment" | "decommission">,
): ReadonlyMap<string, AccountTrail> {
  const byAccount = new Map<string, [AwsClusterSettings, ...AwsClusterSettings[]]>();
  for (const cluster of clusters.filter(({ accountTrail }) => accountTrail === "install")) {
    const others = byAccount.get(cluster.accountId);
    if (others) others.push(cluster);
    else byAccount.set(cluster.accountId, [cluster]);
  }
  return new Map(
    [...byAccount].map(([accountId, inIt]) => [
      accountId,
      new AccountTrail(`aws-${accountId}`, { clusters: inIt, environment, decommission }),
    ]),
  );
}

function createTrailKey(
  name: string,
  place: AwsPlace,
  decommission: boolean,
  options: pulumi.CustomResourceOptions,
): kms.Key {
  return new kms.Key(
    `${name}-trail-key`,
    {
      description: `Activity trail of the AWS account ${place.accountId}`,
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      deletionWindowInDays: 30,
      policy: trailKeyPolicy(place, trailName),
    },
    // The logs outlive the stack, and can be read only with it.
    { ...options, protect: !decommission, retainOnDelete: true },
  );
}
