import type { KubernetesExamples } from "../../../examples";
import { clusterRole, granting, holding, nearlyGranting, onEverything } from "./example-roles";

const rule = "disallow-node-proxy";
const proxy = {
  apiGroups: [""],
  resources: ["nodes/proxy"],
  verbs: ["get", "create", "update", "patch", "delete"],
};

export const examples: KubernetesExamples = {
  rule,
  good: {
    ...nearlyGranting(proxy, "list"),
    "reads what nodes measure": clusterRole("metrics", {
      apiGroups: [""],
      resources: ["nodes", "nodes/metrics", "nodes/stats"],
      verbs: ["get"],
    }),
  },
  bad: {
    ...granting(rule, proxy, onEverything.get),
    "get on */proxy": holding({ apiGroups: [""], resources: ["*/proxy"], verbs: ["get"] }, [
      "disallow-pod-proxy",
      "disallow-wildcard-rbac",
    ]),
  },
};
