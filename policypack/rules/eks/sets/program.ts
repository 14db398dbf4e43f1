import type { ProgramResource } from "../../../examples";
import { unknownString } from "../../../unknown";

/** Resources of a program that examples put together. */
export function resource(
  type: string,
  name: string,
  inputs: object,
  from?: Readonly<Record<string, readonly string[]>>,
): ProgramResource {
  return { type, name, inputs: { ...inputs }, ...(from && { from }) };
}

export const program = {
  vpc: resource("aws:ec2/vpc:Vpc", "network", { cidrBlock: "10.16.0.0/16" }),
  defaultSecurityGroup: resource(
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    "network-default",
    { vpcId: unknownString, ingress: [], egress: [] },
    { vpcId: ["network"] },
  ),
} as const;
