import type { KubernetesExamples } from "../../../examples";
import { clusterRole, granting, nearlyGranting, onEverything, role } from "./example-roles";

const rule = "disallow-reading-all-secrets";
const read = { apiGroups: [""], resources: ["secrets"], verbs: ["get", "list", "watch"] };

export const examples: KubernetesExamples = {
  rule,
  good: {
    ...nearlyGranting(read, "create"),
    "names the Secret": clusterRole("reader", { ...read, resourceNames: ["registry"] }),
    "reads those of one namespace": role("reader", read),
  },
  bad: granting(rule, read, onEverything.get),
};
