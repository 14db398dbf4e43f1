import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting } from "./example-roles";

const rule = "disallow-webhook-configuration";
const write = {
  apiGroups: ["admissionregistration.k8s.io"],
  resources: [
    "mutatingwebhookconfigurations",
    "validatingwebhookconfigurations",
    "mutatingadmissionpolicies",
    "mutatingadmissionpolicybindings",
    "validatingadmissionpolicies",
    "validatingadmissionpolicybindings",
  ],
  verbs: ["create", "update", "patch", "delete", "deletecollection"],
};

export const examples: KubernetesExamples = {
  rule,
  good: nearlyGranting(write, "list"),
  bad: granting(rule, write),
};
