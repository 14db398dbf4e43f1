import type { CloudExamples } from "../../examples";
import { allowing } from "./compliant";
import type { RepositoryPolicyInputs } from "./inputs";

export const restrictEcrRepositoryPolicyExamples: CloudExamples<RepositoryPolicyInputs> = {
  rule: "restrict-ecr-repository-policy",
  good: {
    "an account that pulls": {
      repository: "data/etl",
      policy: allowing({
        Principal: { AWS: "arn:aws:iam::444455556666:root" },
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      }),
    },
    "one's own organization": {
      repository: "data/etl",
      policy: allowing({
        Principal: "*",
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } },
      }),
    },
  },
  bad: {
    everybody: {
      inputs: {
        repository: "data/etl",
        policy: allowing({
          Principal: "*",
          Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        }),
      },
      at: "policy",
    },
  },
};
