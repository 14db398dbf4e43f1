import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, onEverything, role } from "./example-roles";

const rule = "disallow-namespace-modification";
const change = { apiGroups: [""], resources: ["namespaces"], verbs: ["update", "patch"] };

export const examples: KubernetesExamples = {
  rule,
  good: nearlyGranting(change, "list"),
  bad: {
    ...granting(rule, change, onEverything.update),
    // The API server takes a request for a namespace to be one in it.
    "in a Role, whatever it is called": { object: role("admin", change), at: "rules" },
  },
};
