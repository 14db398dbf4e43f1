import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, role } from "./example-roles";

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
  rule: "disallow-policy-tampering",
  good: nearlyGranting(current, "list"),
  bad: {
    ...granting(current),
    ...granting(older),
    "in a namespace": { object: role("example", current), at: "rules" },
  },
};
