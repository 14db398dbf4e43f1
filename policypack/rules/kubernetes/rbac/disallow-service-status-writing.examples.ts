import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, onEverything, role } from "./example-roles";

const rule = "disallow-service-status-writing";
const change = { apiGroups: [""], resources: ["services/status"], verbs: ["update", "patch"] };

export const examples: KubernetesExamples = {
  rule,
  good: nearlyGranting(change, "list"),
  bad: {
    ...granting(rule, change, onEverything.update),
    "in a Role, whatever it is called": { object: role("admin", change), at: "rules" },
  },
};
