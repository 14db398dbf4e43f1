import type { KubernetesExamples } from "../../../examples";
import { clusterRole, granting, holding, nearlyGranting, role } from "./example-roles";

const rule = "disallow-role-escalation";
const apiGroups = ["rbac.authorization.k8s.io"];
const resources = ["roles", "clusterroles"];
const escalate = { apiGroups, resources, verbs: ["escalate"] };
const bind = { apiGroups, resources, verbs: ["bind"] };

export const examples: KubernetesExamples = {
  rule,
  good: {
    ...nearlyGranting({ apiGroups, resources, verbs: ["escalate", "bind"] }, "create"),
    "may bind one role": clusterRole("delegate", { ...bind, resourceNames: ["data-scientist"] }),
  },
  bad: {
    ...granting(rule, escalate),
    ...granting(rule, bind),
    "every verb on one role": holding(
      { apiGroups, resources, verbs: ["*"], resourceNames: ["data-scientist"] },
      ["disallow-wildcard-rbac"],
    ),
    "escalate on one role": holding({ ...escalate, resourceNames: ["data-scientist"] }),
    "in a Role, whatever it is called": { object: role("admin", bind), at: "rules" },
  },
};
