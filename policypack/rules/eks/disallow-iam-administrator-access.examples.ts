import type { CloudExamples } from "../../examples";
import type { AttachmentInputs } from "./inputs";

export const disallowIamAdministratorAccessExamples: CloudExamples<AttachmentInputs> = {
  rule: "disallow-iam-administrator-access",
  good: {
    "a policy for one purpose": { policyArn: "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy" },
    "a policy of one's own": { policyArn: "arn:aws:iam::111122223333:policy/etl" },
  },
  bad: {
    AdministratorAccess: {
      inputs: { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
      at: "policyArn",
    },
    PowerUserAccess: {
      inputs: { policyArn: "arn:aws:iam::aws:policy/PowerUserAccess" },
      at: "policyArn",
    },
    IAMFullAccess: {
      inputs: { policyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
      at: "policyArn",
    },
  },
};
