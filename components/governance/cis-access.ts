import type { types } from "@pulumi/kubernetes";

/** Service account of the CIS scan. */
export const cisAccount = "cis-scan";
/** Its role, and the binding of the two. */
export const cisRole = "palisade-cis-scan";

/**
 * What the checks of the `policies` target read, and the one object that the scan writes. Secrets are not among them: a
 * check that wants them reports that it could not look.
 */
export const cisRules: types.input.rbac.v1.PolicyRule[] = [
  read("", [
    "namespaces",
    "nodes",
    "pods",
    "replicationcontrollers",
    "serviceaccounts",
    "services",
  ]),
  read("apps", ["daemonsets", "deployments", "replicasets", "statefulsets"]),
  read("batch", ["cronjobs", "jobs"]),
  read("autoscaling", ["horizontalpodautoscalers"]),
  read("networking.k8s.io", ["ingresses", "networkpolicies"]),
  read("rbac.authorization.k8s.io", [
    "clusterrolebindings",
    "clusterroles",
    "rolebindings",
    "roles",
  ]),
  read("certificates.k8s.io", ["certificatesigningrequests"]),
  {
    apiGroups: ["wgpolicyk8s.io"],
    resources: ["clusterpolicyreports"],
    verbs: ["get", "create", "patch"],
  },
];

function read(apiGroup: string, resources: string[]): types.input.rbac.v1.PolicyRule {
  return { apiGroups: [apiGroup], resources, verbs: ["get", "list"] };
}
