import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting, onEverything } from "./example-roles";

const rule = "disallow-persistent-volume-creation";
const create = { apiGroups: [""], resources: ["persistentvolumes"], verbs: ["create"] };

export const examples: KubernetesExamples = {
  rule,
  good: nearlyGranting(create, "list"),
  bad: granting(rule, create, onEverything.create),
};
