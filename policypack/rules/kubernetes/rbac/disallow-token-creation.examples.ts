import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, role } from "./example-roles";

const token = { apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"] };

export const examples: KubernetesExamples = {
  rule: "disallow-token-creation",
  good: {
    ...nearlyGranting(token, "list"),
    "makes the tokens of one account": role("vault", { ...token, resourceNames: ["vault"] }),
  },
  bad: { ...granting(token), "in a namespace": { object: role("example", token), at: "rules" } },
};
