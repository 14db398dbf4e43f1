import type { KubernetesExamples } from "../../../examples";
import { clusterRole, granting, nearlyGranting, role } from "./example-roles";

const read = { apiGroups: [""], resources: ["secrets"], verbs: ["get", "list", "watch"] };

export const examples: KubernetesExamples = {
  rule: "disallow-reading-all-secrets",
  good: {
    ...nearlyGranting(read, "create"),
    "names the Secret": clusterRole("reader", { ...read, resourceNames: ["registry"] }),
    "reads those of one namespace": role("reader", read),
  },
  bad: granting(read),
};
