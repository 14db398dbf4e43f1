import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, role } from "./example-roles";

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
  rule: "disallow-pod-exec",
  good: {
    ...nearlyGranting({ ...exec, verbs: [...exec.verbs, ...debug.verbs] }, "list"),
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
    ...granting(exec),
    ...granting(debug),
    "in a namespace": { object: role("debugger", exec), at: "rules" },
  },
};
