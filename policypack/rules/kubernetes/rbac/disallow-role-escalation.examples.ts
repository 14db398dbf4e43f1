import type { KubernetesExamples } from "../../../examples";
import { clusterRole, granting, holding, nearlyGranting, role } from "./example-roles";

const apiGroups = ["rbac.authorization.k8s.io"];
const resources = ["roles", "clusterroles"];
const escalate = { apiGroups, resources, verbs: ["escalate"] };
const bind = { apiGroups, resources, verbs: ["bind"] };

export const examples: KubernetesExamples = {
  rule: "disallow-role-escalation",
  good: {
    ...nearlyGranting({ apiGroups, resources, verbs: ["escalate", "bind"] }, "create"),
    "may bind one role": clusterRole("delegate", { ...bind, resourceNames: ["data-scientist"] }),
  },
  bad: {
    ...granting(escalate),
    ...granting(bind),
    "escalate on one role": holding({ ...escalate, resourceNames: ["data-scientist"] }),
    "in a namespace": { object: role("delegate", bind), at: "rules" },
  },
};
