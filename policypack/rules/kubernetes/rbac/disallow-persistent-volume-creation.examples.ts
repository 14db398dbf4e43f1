import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting } from "./example-roles";

const create = { apiGroups: [""], resources: ["persistentvolumes"], verbs: ["create"] };

export const examples: KubernetesExamples = {
  rule: "disallow-persistent-volume-creation",
  good: nearlyGranting(create, "list"),
  bad: granting(create),
};
