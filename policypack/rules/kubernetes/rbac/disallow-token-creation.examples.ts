import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, onEverything, role } from "./example-roles";

const rule = "disallow-token-creation";
const token = { apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"] };

export const examples: KubernetesExamples = {
  rule,
  good: {
    ...nearlyGranting(token, "list"),
    "makes the tokens of one account": role("vault", { ...token, resourceNames: ["vault"] }),
  },
  bad: {
    ...granting(rule, token, onEverything.create),
    "in a Role, whatever it is called": { object: role("admin", token), at: "rules" },
  },
};
