import type { KubernetesExamples } from "../../../examples";
import { clusterRole, granting, holding, nearlyGranting } from "./example-roles";

const proxy = {
  apiGroups: [""],
  resources: ["nodes/proxy"],
  verbs: ["get", "create", "update", "patch", "delete"],
};

export const examples: KubernetesExamples = {
  rule: "disallow-node-proxy",
  good: {
    ...nearlyGranting(proxy, "list"),
    "reads what nodes measure": clusterRole("metrics", {
      apiGroups: [""],
      resources: ["nodes", "nodes/metrics", "nodes/stats"],
      verbs: ["get"],
    }),
  },
  bad: {
    ...granting(proxy),
    "get on */proxy": holding({ apiGroups: [""], resources: ["*/proxy"], verbs: ["get"] }, [
      "disallow-pod-proxy",
      "disallow-wildcard-rbac",
    ]),
  },
};
