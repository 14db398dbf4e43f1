/** The account and region that hold a cluster, and the names that follow from them. */
export interface AwsPlace {
  readonly accountId: string;
  readonly region: string;
  /** First part of every ARN after "arn": "aws", "aws-cn", "aws-us-gov". */
  readonly partition: string;
}

export function awsPlace(accountId: string, region: string): AwsPlace {
  return { accountId, region, partition: partitionOf(region) };
}

/** ARN of a policy that AWS manages: "AmazonEKSClusterPolicy". */
export function managedPolicyArn(place: AwsPlace, policy: string): string {
  return `arn:${place.partition}:iam::aws:policy/${policy}`;
}

/** ARN of a policy that an EKS access entry can be given: "AmazonEKSClusterAdminPolicy". */
export function clusterAccessPolicyArn(place: AwsPlace, policy: string): string {
  return `arn:${place.partition}:eks::aws:cluster-access-policy/${policy}`;
}

export function clusterArn(place: AwsPlace, cluster: string): string {
  return `arn:${place.partition}:eks:${place.region}:${place.accountId}:cluster/${cluster}`;
}

export function logGroupArn(place: AwsPlace, logGroup: string): string {
  return `arn:${place.partition}:logs:${place.region}:${place.accountId}:log-group:${logGroup}`;
}

export function roleArn({ partition, accountId }: AwsPlace, role: string): string {
  return `arn:${partition}:iam::${accountId}:role/${role}`;
}

export function trailArn(place: AwsPlace, trail: string): string {
  return `arn:${place.partition}:cloudtrail:${place.region}:${place.accountId}:trail/${trail}`;
}

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  return "aws";
}
