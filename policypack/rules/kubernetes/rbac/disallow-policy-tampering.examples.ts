import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, role } from "./example-roles";

const rule = "disallow-policy-tampering";
const verbs = ["create", "update", "patch", "delete", "deletecollection"];
const current = {
  apiGroups: ["policies.kyverno.io"],
  resources: [
    "validatingpolicies",
    "mutatingpolicies",
    "generatingpolicies",
    "deletingpolicies",
    "imagevalidatingpolicies",
    "namespacedvalidatingpolicies",
    "namespacedmutatingpolicies",
    "namespacedgeneratingpolicies",
    "namespaceddeletingpolicies",
    "namespacedimagevalidatingpolicies",
    "policyexceptions",
  ],
  verbs,
};
const older = {
  apiGroups: ["kyverno.io"],
  resources: [
    "clusterpolicies",
    "policies",
    "cleanuppolicies",
    "clustercleanuppolicies",
    "globalcontextentries",
    "updaterequests",
  ],
  verbs: ["create"],
};

export const examples: KubernetesExamples = {
  rule,
  good: nearlyGranting(current, "list"),
  bad: {
    ...granting(rule, current),
    ...granting(rule, older),
    "in a Role, whatever it is called": { object: role("admin", current), at: "rules" },
  },
};
