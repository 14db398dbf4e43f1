import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, role } from "./example-roles";

const change = { apiGroups: [""], resources: ["services/status"], verbs: ["update", "patch"] };

export const examples: KubernetesExamples = {
  rule: "disallow-service-status-writing",
  good: nearlyGranting(change, "list"),
  bad: { ...granting(change), "in a namespace": { object: role("example", change), at: "rules" } },
};
