import type { CloudExamples } from "../../examples";
import type { DefaultSecurityGroupInputs } from "./inputs";

const all = { protocol: "-1", fromPort: 0, toPort: 0 };

export const requireAwsClosedDefaultSecurityGroupExamples: CloudExamples<DefaultSecurityGroupInputs> =
  {
    rule: "require-aws-closed-default-security-group",
    good: {
      "no rules": { vpcId: "vpc-1", ingress: [], egress: [] },
      "no rules by default": { vpcId: "vpc-1" },
    },
    bad: {
      "everything among its members": {
        inputs: { vpcId: "vpc-1", ingress: [{ ...all, self: true }] },
        at: "ingress",
      },
      "everything outwards": {
        inputs: { vpcId: "vpc-1", egress: [{ ...all, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "egress",
      },
    },
  };
