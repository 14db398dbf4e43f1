import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, role } from "./example-roles";

const proxy = {
  apiGroups: [""],
  resources: ["pods/proxy", "services/proxy"],
  verbs: ["get", "create", "update", "patch", "delete"],
};

export const examples: KubernetesExamples = {
  rule: "disallow-pod-proxy",
  good: nearlyGranting(proxy, "list"),
  bad: {
    ...granting(proxy),
    "get on */proxy": {
      object: role("example", { apiGroups: [""], resources: ["*/proxy"], verbs: ["get"] }),
      at: "rules",
      alsoBreaks: ["disallow-wildcard-rbac"],
    },
  },
};
