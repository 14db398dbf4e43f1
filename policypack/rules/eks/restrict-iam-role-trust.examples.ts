import type { CloudExamples } from "../../examples";
import { allowing } from "./compliant";
import type { RoleInputs } from "./inputs";

const github = "token.actions.githubusercontent.com";

export const restrictIamRoleTrustExamples: CloudExamples<RoleInputs> = {
  rule: "restrict-iam-role-trust",
  good: {
    "a service": {
      assumeRolePolicy: allowing({
        Principal: { Service: "ec2.amazonaws.com" },
        Action: "sts:AssumeRole",
      }),
    },
    "one repository of GitHub": {
      assumeRolePolicy: allowing({
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: { StringLike: { [`${github}:sub`]: "repo:example/data:ref:refs/heads/main" } },
      }),
    },
  },
  bad: {
    everybody: {
      inputs: { assumeRolePolicy: allowing({ Principal: { AWS: "*" }, Action: "sts:AssumeRole" }) },
      at: "assumeRolePolicy",
    },
    "every repository of GitHub": {
      inputs: {
        assumeRolePolicy: allowing({
          Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" } },
        }),
      },
      at: "assumeRolePolicy",
    },
    "a subject that is any": {
      inputs: {
        assumeRolePolicy: allowing({
          Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringLike: { [`${github}:sub`]: "*" } },
        }),
      },
      at: "assumeRolePolicy",
    },
  },
};
