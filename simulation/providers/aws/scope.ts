import type { Model, Reference, Scope } from "../model";
import { hex, text } from "../values";
import type { Values } from "../values";

export interface AwsScope extends Scope {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

export type AwsModel = Model<AwsScope>;
export type AwsReference = Reference<AwsScope>;

/** Since version 7 of the package each resource may name a region of its own. */
export function regionOf(scope: AwsScope, inputs: Values): string {
  return text(inputs["region"]) ?? scope.region;
}

export function arn(
  scope: AwsScope,
  inputs: Values,
  service: string,
  resource: string,
  options: { readonly regional?: boolean; readonly account?: boolean } = {},
): string {
  const region = options.regional === false ? "" : regionOf(scope, inputs);
  const account = options.account === false ? "" : scope.account;
  return `arn:${scope.partition}:${service}:${region}:${account}:${resource}`;
}

/** Region and tags, which nearly every regional resource hands back. */
export function common(scope: AwsScope, inputs: Values): Values {
  return { region: regionOf(scope, inputs), tagsAll: inputs["tags"] ?? {} };
}

/** IAM and other services without regions. */
export function accountWide(scope: AwsScope): string {
  return scope.account;
}

export function perRegion(scope: AwsScope, inputs: Values): string {
  return `${scope.account}/${regionOf(scope, inputs)}`;
}

/** AWS names that were not given: the prefix and digits that follow from the URN. */
export function nameOrPrefix(inputs: Values, urn: string, property = "name"): string {
  const name = text(inputs[property]);
  return name ?? `${text(inputs[`${property}Prefix`]) ?? ""}${hex(urn, 26)}`;
}

export const subnets = (at: string, refusal?: string): AwsReference => ({
  at,
  to: ["aws:ec2/subnet:Subnet"],
  missing: (id) => `InvalidSubnetID.NotFound: The subnet ID '${id}' does not exist`,
  refusal,
});

export const vpcs = (at: string, refusal?: string): AwsReference => ({
  at,
  to: ["aws:ec2/vpc:Vpc"],
  missing: (id) => `InvalidVpcID.NotFound: The vpc ID '${id}' does not exist`,
  refusal,
});

export const securityGroups = (at: string, refusal?: string): AwsReference => ({
  at,
  to: ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  missing: (id) => `InvalidGroup.NotFound: The security group '${id}' does not exist`,
  refusal,
});

export const roles = (at: string, refusal?: string): AwsReference => ({
  at,
  to: ["aws:iam/role:Role"],
  missing: (role) => `NoSuchEntity: The role ${role} cannot be found`,
  outside: /:role\/aws-(service-role|reserved)\//,
  refusal,
});

export const keys = (at: string): AwsReference => ({
  at,
  to: ["aws:kms/key:Key", "aws:kms/alias:Alias"],
  missing: (key) => `NotFoundException: Key '${key}' does not exist`,
  outside: /alias\/aws\//,
});

export const clusters = (at: string, refusal?: string): AwsReference => ({
  at,
  to: ["aws:eks/cluster:Cluster"],
  missing: (name) => `ResourceNotFoundException: No cluster found for name: ${name}.`,
  refusal,
  sameScope: true,
});
