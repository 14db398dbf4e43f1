import { hex, shown, text } from "../values";
import type { AwsModel } from "./scope";
import { arn, common, nameOrPrefix, perRegion, securityGroups, subnets, vpcs } from "./scope";

const vpcInUse = "DependencyViolation: The vpc has dependencies and cannot be deleted";
const groupInUse = "DependencyViolation: resource has a dependent object";

const ruleModel = (direction: "ingress" | "egress"): AwsModel => ({
  createOnly: ["securityGroupId"],
  references: [
    securityGroups("securityGroupId"),
    securityGroups("referencedSecurityGroupId", groupInUse),
  ],
  identity: (inputs) =>
    [
      ...["securityGroupId", "ipProtocol", "fromPort", "toPort", "cidrIpv4", "cidrIpv6"],
      ...["prefixListId", "referencedSecurityGroupId"],
    ]
      .map((name) => shown(inputs[name], ""))
      .join(" "),
  taken: () => "InvalidPermission.Duplicate: the specified rule already exists",
  scopeKey: perRegion,
  id: ({ fresh }) => fresh("sgr-", 17),
  outputs: ({ id, inputs, scope }) => ({
    ...common(scope, inputs),
    arn: arn(scope, inputs, "ec2", `security-group-rule/${id}`),
    securityGroupRuleId: id,
  }),
  validate: (inputs) => {
    const sources = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];
    const given = sources.filter((name) => inputs[name] !== undefined);
    if (given.length === 1) return [];
    const what = given.length === 0 ? "none" : given.join(" and ");
    return [
      {
        property: given[1] ?? "cidrIpv4",
        reason: `a rule for ${direction} takes exactly one of ${sources.join(", ")}, not ${what}`,
      },
    ];
  },
});

/** Security groups, launch templates and instances. */
export const compute: Readonly<Record<string, AwsModel>> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    naming: { property: "name" },
    createOnly: ["vpcId", "description", "namePrefix"],
    references: [vpcs("vpcId", vpcInUse)],
    identity: (inputs) => {
      const name = text(inputs["name"]);
      return name === undefined ? undefined : `${text(inputs["vpcId"]) ?? ""}/${name}`;
    },
    taken: (name) => `InvalidGroup.Duplicate: The security group '${name}' already exists`,
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("sg-", 17),
    outputs: ({ id, urn, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `security-group/${id}`),
      ownerId: scope.account,
      name: nameOrPrefix(inputs, urn),
      description: inputs["description"] ?? "Managed by Pulumi",
      ingress: inputs["ingress"] ?? [],
      egress: inputs["egress"] ?? [],
    }),
  },
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    createOnly: ["vpcId"],
    references: [vpcs("vpcId")],
    identity: (inputs) => text(inputs["vpcId"]),
    scopeKey: perRegion,
    // It is there already, with the VPC: adopting it makes nothing.
    id: ({ inputs }) => `sg-${hex(`${text(inputs["vpcId"]) ?? ""}/sg`, 17)}`,
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `security-group/${id}`),
      description: "default VPC security group",
      name: "default",
      ownerId: scope.account,
      ingress: inputs["ingress"] ?? [],
      egress: inputs["egress"] ?? [],
    }),
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    createOnly: [
      ...["type", "fromPort", "toPort", "protocol", "cidrBlocks", "ipv6CidrBlocks"],
      ...["prefixListIds", "securityGroupId", "self", "sourceSecurityGroupId"],
    ],
    values: { type: ["ingress", "egress"] },
    references: [
      securityGroups("securityGroupId"),
      securityGroups("sourceSecurityGroupId", groupInUse),
    ],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("sgrule-", 10),
    outputs: ({ id, inputs, scope }) => ({
      region: common(scope, inputs)["region"],
      securityGroupRuleId: `sgr-${hex(id, 17)}`,
    }),
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": ruleModel("ingress"),
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": ruleModel("egress"),
  "aws:ec2/launchTemplate:LaunchTemplate": {
    naming: { property: "name" },
    createOnly: ["namePrefix"],
    references: [
      securityGroups("vpcSecurityGroupIds[]"),
      securityGroups("networkInterfaces[].securityGroups[]"),
    ],
    taken: (name) =>
      `InvalidLaunchTemplateName.AlreadyExistsException: Launch template name ${name} already in use.`,
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("lt-", 17),
    // Every change makes one more version, and a node group that follows it rolls.
    outputs: ({ id, urn, inputs, scope, previous }) => {
      const latest = Number(previous?.["latestVersion"] ?? 0) + 1;
      return {
        ...common(scope, inputs),
        arn: arn(scope, inputs, "ec2", `launch-template/${id}`),
        name: nameOrPrefix(inputs, urn),
        latestVersion: latest,
        defaultVersion:
          inputs["updateDefaultVersion"] === true ? latest : (inputs["defaultVersion"] ?? 1),
      };
    },
  },
  "aws:ec2/instance:Instance": {
    createOnly: ["ami", "subnetId", "availabilityZone", "keyName", "placementGroup", "tenancy"],
    references: [subnets("subnetId"), securityGroups("vpcSecurityGroupIds[]", groupInUse)],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("i-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `instance/${id}`),
      instanceState: "running",
      primaryNetworkInterfaceId: `eni-${hex(id, 17)}`,
    }),
  },
};
