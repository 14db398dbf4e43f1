import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, onEverything, role } from "./example-roles";

const rule = "disallow-pod-exec";
const exec = {
  apiGroups: [""],
  resources: ["pods/exec", "pods/attach", "pods/portforward"],
  verbs: ["get", "create"],
};
const debug = {
  apiGroups: [""],
  resources: ["pods/ephemeralcontainers"],
  verbs: ["update", "patch"],
};

export const examples: KubernetesExamples = {
  rule,
  good: {
    ...nearlyGranting(
      {
        apiGroups: [""],
        resources: [...exec.resources, ...debug.resources],
        verbs: [...exec.verbs, ...debug.verbs],
      },
      "list",
    ),
    "reads logs and debug containers": role("reader", {
      apiGroups: [""],
      resources: ["pods", "pods/log", "pods/ephemeralcontainers"],
      verbs: ["get", "list", "watch"],
    }),
    "has debug containers of another API group": role("reader", {
      ...debug,
      apiGroups: ["example.com"],
    }),
  },
  bad: {
    ...granting(rule, exec, onEverything.get),
    ...granting(rule, debug, onEverything.update),
    "in a Role, whatever it is called": { object: role("admin", exec), at: "rules" },
  },
};
