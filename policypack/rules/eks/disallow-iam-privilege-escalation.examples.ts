import type { CloudExamples } from "../../examples";
import { allowing } from "./compliant";
import type { PolicyInputs } from "./inputs";

export const disallowIamPrivilegeEscalationExamples: CloudExamples<PolicyInputs> = {
  rule: "disallow-iam-privilege-escalation",
  good: {
    "passing one role": {
      policy: allowing({
        Action: "iam:PassRole",
        Resource: "arn:aws:iam::111122223333:role/etl",
      }),
    },
    "looking at roles": { policy: allowing({ Action: ["iam:Get*", "iam:List*"], Resource: "*" }) },
  },
  bad: {
    "passing any role": {
      inputs: { policy: allowing({ Action: "iam:PassRole", Resource: "*" }) },
      at: "policy",
    },
    "any action on roles that begins with Put": {
      inputs: { policy: allowing({ Action: ["iam:Put*"], Resource: "*" }) },
      at: "policy",
    },
    "making anybody administrator of a cluster": {
      inputs: { policy: allowing({ Action: "eks:associateaccesspolicy", Resource: "*" }) },
      at: "policy",
    },
  },
};

export const disallowIamPrivilegeEscalationInlineExamples: CloudExamples<PolicyInputs> = {
  rule: "disallow-iam-privilege-escalation",
  type: "aws:iam/rolePolicy:RolePolicy",
  good: {
    "reading a bucket": {
      policy: allowing({ Action: "s3:GetObject", Resource: "arn:aws:s3:::landing/*" }),
    },
  },
  bad: {
    "taking any role": {
      inputs: { policy: allowing({ Action: "sts:AssumeRole", Resource: "*" }) },
      at: "policy",
    },
  },
};
