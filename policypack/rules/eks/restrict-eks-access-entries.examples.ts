import type { CloudExamples } from "../../examples";
import { compliantAccessEntry } from "./compliant";
import type { AccessEntryInputs } from "./inputs";

function withPrincipal(principalArn: string): AccessEntryInputs {
  return { ...compliantAccessEntry, principalArn };
}

const at = "principalArn";

export const restrictEksAccessEntriesExamples: CloudExamples<AccessEntryInputs> = {
  rule: "restrict-eks-access-entries",
  good: {
    "role with a path": compliantAccessEntry,
    "role in another partition": withPrincipal("arn:aws-us-gov:iam::111122223333:role/ops"),
  },
  bad: {
    "IAM user": { inputs: withPrincipal("arn:aws:iam::111122223333:user/alice"), at },
    "root of the account": { inputs: withPrincipal("arn:aws:iam::111122223333:root"), at },
  },
};
