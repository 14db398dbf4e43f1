import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, onEverything, role } from "./example-roles";

const rule = "disallow-pod-proxy";
const proxy = {
  apiGroups: [""],
  resources: ["pods/proxy", "services/proxy"],
  verbs: ["get", "create", "update", "patch", "delete"],
};

export const examples: KubernetesExamples = {
  rule,
  good: nearlyGranting(proxy, "list"),
  bad: {
    ...granting(rule, proxy, onEverything.get),
    "get on */proxy": {
      object: role("admin", { apiGroups: [""], resources: ["*/proxy"], verbs: ["get"] }),
      at: "rules",
      alsoBreaks: ["disallow-wildcard-rbac"],
    },
  },
};
