import type { CloudExamples } from "../../examples";
import { compliantKey } from "./compliant";
import type { KeyInputs } from "./inputs";

function withStatement(statement: Record<string, unknown>): KeyInputs {
  const Statement = [{ Effect: "Allow", Action: "kms:*", Resource: "*", ...statement }];
  return { ...compliantKey, policy: JSON.stringify({ Version: "2012-10-17", Statement }) };
}

const at = "policy";

export const restrictAwsKmsKeyPolicyExamples: CloudExamples<KeyInputs> = {
  rule: "restrict-aws-kms-key-policy",
  good: {
    "KMS's own policy": compliantKey,
    "one account": withStatement({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }),
    "anyone of one account": withStatement({
      Principal: { AWS: "*" },
      Condition: { StringEquals: { "kms:CallerAccount": "111122223333" } },
    }),
    nobody: withStatement({ Effect: "Deny", Principal: "*" }),
  },
  bad: {
    anyone: { inputs: withStatement({ Principal: "*" }), at },
    "anyone, as an AWS principal in a list": {
      inputs: withStatement({ Principal: { AWS: ["arn:aws:iam::111122223333:root", "*"] } }),
      at,
    },
    "anyone through one service": {
      inputs: withStatement({
        Principal: { AWS: "*" },
        Condition: { StringEquals: { "kms:ViaService": "ec2.eu-central-1.amazonaws.com" } },
      }),
      at,
    },
    "anyone of any account": {
      inputs: withStatement({
        Principal: { AWS: "*" },
        Condition: { StringLike: { "kms:CallerAccount": "*" } },
      }),
      at,
    },
    "everyone but one": {
      inputs: withStatement({ NotPrincipal: { AWS: "arn:aws:iam::111122223333:user/mallory" } }),
      at,
    },
    "text that is no policy": { inputs: { ...compliantKey, policy: "{" }, at },
  },
};
