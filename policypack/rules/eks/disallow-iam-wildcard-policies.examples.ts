import type { CloudExamples } from "../../examples";
import { allowing } from "./compliant";
import type { PolicyInputs } from "./inputs";

export const disallowIamWildcardPoliciesExamples: CloudExamples<PolicyInputs> = {
  rule: "disallow-iam-wildcard-policies",
  good: {
    "what a workload does, where it does it": {
      policy: allowing({ Action: ["s3:GetObject"], Resource: "arn:aws:s3:::landing/*" }),
    },
    "what takes no resource": { policy: allowing({ Action: "ec2:Describe*", Resource: "*" }) },
    "a Deny of everything": {
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }],
      }),
    },
  },
  bad: {
    everything: {
      inputs: { policy: allowing({ Action: "*", Resource: "*" }) },
      at: "policy",
    },
    "a whole service": {
      inputs: { policy: allowing({ Action: ["s3:*"], Resource: ["*"] }) },
      at: "policy",
    },
    "all but one service": {
      inputs: { policy: allowing({ NotAction: "iam:*", Resource: "*" }) },
      at: "policy",
    },
    "a document that is none": {
      inputs: { policy: "everything" },
      at: "policy",
    },
  },
};

export const disallowIamWildcardPoliciesInlineExamples: CloudExamples<PolicyInputs> = {
  rule: "disallow-iam-wildcard-policies",
  type: "aws:iam/rolePolicy:RolePolicy",
  good: {
    "what a role does": {
      policy: allowing({ Action: "eks:DescribeCluster", Resource: "arn:aws:eks:*:*:cluster/blue" }),
    },
  },
  bad: {
    "everything on a bucket, by every action": {
      inputs: { policy: allowing({ Action: "*", Resource: "arn:aws:s3:::landing" }) },
      at: "policy",
    },
  },
};
