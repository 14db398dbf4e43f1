import type { KubernetesResource } from "../../rule";

const rbac = { group: "rbac.authorization.k8s.io", version: "v1" } as const;

export const namespaces: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "namespaces",
  kind: "Namespace",
  scope: "Cluster",
};

export const services: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "services",
  kind: "Service",
  scope: "Namespaced",
};

export const roles: KubernetesResource = {
  ...rbac,
  resource: "roles",
  kind: "Role",
  scope: "Namespaced",
};

export const clusterRoles: KubernetesResource = {
  ...rbac,
  resource: "clusterroles",
  kind: "ClusterRole",
  scope: "Cluster",
};

export const roleBindings: KubernetesResource = {
  ...rbac,
  resource: "rolebindings",
  kind: "RoleBinding",
  scope: "Namespaced",
};

export const clusterRoleBindings: KubernetesResource = {
  ...rbac,
  resource: "clusterrolebindings",
  kind: "ClusterRoleBinding",
  scope: "Cluster",
};

export const networkPolicies: KubernetesResource = {
  group: "networking.k8s.io",
  version: "v1",
  resource: "networkpolicies",
  kind: "NetworkPolicy",
  scope: "Namespaced",
};

export const ingresses: KubernetesResource = {
  group: "networking.k8s.io",
  version: "v1",
  resource: "ingresses",
  kind: "Ingress",
  scope: "Namespaced",
};

export const gateways: KubernetesResource = {
  group: "gateway.networking.k8s.io",
  version: "v1",
  resource: "gateways",
  kind: "Gateway",
  scope: "Namespaced",
};

export const httpRoutes: KubernetesResource = {
  group: "gateway.networking.k8s.io",
  version: "v1",
  resource: "httproutes",
  kind: "HTTPRoute",
  scope: "Namespaced",
};
