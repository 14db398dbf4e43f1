import type { KubernetesExamples } from "../../../examples";
import { granting, holding, nearlyGranting, role } from "./example-roles";

const impersonate = {
  apiGroups: ["", "authentication.k8s.io"],
  resources: ["users", "groups", "serviceaccounts"],
  verbs: ["impersonate"],
};

function every(apiGroup: string, resource: string) {
  return holding({ apiGroups: [apiGroup], resources: [resource], verbs: ["*"] }, [
    "disallow-wildcard-rbac",
  ]);
}

export const examples: KubernetesExamples = {
  rule: "disallow-impersonation",
  good: nearlyGranting({ ...impersonate, verbs: ["get"] }, "list"),
  bad: {
    ...granting(impersonate),
    "one of the ways since Kubernetes 1.35": holding({
      apiGroups: ["authentication.k8s.io"],
      resources: ["users"],
      verbs: ["impersonate:user-info"],
    }),
    "every verb on service accounts": every("", "serviceaccounts"),
    "every verb on groups": every("authentication.k8s.io", "groups"),
    "in a namespace": {
      object: role("example", { ...impersonate, resourceNames: ["deployer"] }),
      at: "rules",
    },
  },
};
