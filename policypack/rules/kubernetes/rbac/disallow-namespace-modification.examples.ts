import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, role } from "./example-roles";

const change = { apiGroups: [""], resources: ["namespaces"], verbs: ["update", "patch"] };

export const examples: KubernetesExamples = {
  rule: "disallow-namespace-modification",
  good: nearlyGranting(change, "list"),
  bad: {
    ...granting(change),
    // The API server takes a request for a namespace to be one in it.
    "in the namespace itself": { object: role("example", change), at: "rules" },
  },
};
