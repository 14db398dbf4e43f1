import type { KubernetesExamples } from "../../../examples";
import { granting, nearlyGranting } from "./example-roles";

const rule = "disallow-csr-approval";
const apiGroups = ["certificates.k8s.io"];
const requests = {
  apiGroups,
  resources: ["certificatesigningrequests/approval", "certificatesigningrequests/status"],
  verbs: ["update", "patch"],
};
const signers = { apiGroups, resources: ["signers"], verbs: ["approve", "sign"] };

export const examples: KubernetesExamples = {
  rule,
  good: nearlyGranting(
    {
      apiGroups,
      resources: [...requests.resources, ...signers.resources],
      verbs: [...requests.verbs, ...signers.verbs],
    },
    "list",
  ),
  bad: { ...granting(rule, requests), ...granting(rule, signers) },
};
