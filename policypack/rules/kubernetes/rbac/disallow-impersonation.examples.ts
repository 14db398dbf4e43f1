import type { KubernetesExamples } from "../../../examples";
import { clusterRole, granting, nearlyGranting, role } from "./example-roles";

const rule = "disallow-impersonation";
const people = {
  apiGroups: ["", "authentication.k8s.io"],
  resources: ["users", "groups", "serviceaccounts"],
  verbs: ["impersonate", "impersonate:serviceaccount", "impersonate:user-info"],
};
const nodes = {
  apiGroups: ["authentication.k8s.io"],
  resources: ["nodes"],
  verbs: ["impersonate:arbitrary-node", "impersonate:associated-node"],
};

export const examples: KubernetesExamples = {
  rule,
  good: {
    ...nearlyGranting(people, "list"),
    "is Kubernetes' own, for nodes": clusterRole("system:controller:nodes", nodes),
    "has verbs for nodes on nodes themselves": clusterRole("near", { ...nodes, apiGroups: [""] }),
    "has verbs for nodes on others": clusterRole("near", { ...nodes, resources: ["uids"] }),
    "has other verbs on nodes": clusterRole("near", { ...nodes, verbs: ["list"] }),
  },
  bad: {
    ...granting(rule, people),
    ...granting(rule, nodes),
    "in a Role, whatever it is called": {
      object: role("admin", { ...people, resourceNames: ["deployer"] }),
      at: "rules",
    },
  },
};
