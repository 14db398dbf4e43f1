import type { KubernetesResource } from "../../rule";

const rbac = { group: "rbac.authorization.k8s.io", version: "v1" } as const;

export const namespaces: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "namespaces",
  kind: "Namespace",
  scope: "Cluster",
};

export const serviceAccounts: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "serviceaccounts",
  kind: "ServiceAccount",
  scope: "Namespaced",
};

export const secrets: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "secrets",
  kind: "Secret",
  scope: "Namespaced",
};

export const configMaps: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "configmaps",
  kind: "ConfigMap",
  scope: "Namespaced",
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

export const referenceGrants: KubernetesResource = {
  group: "gateway.networking.k8s.io",
  version: "v1beta1",
  resource: "referencegrants",
  kind: "ReferenceGrant",
  scope: "Namespaced",
};

const apps = { group: "apps", version: "v1", scope: "Namespaced" } as const;

export const deployments: KubernetesResource = {
  ...apps,
  resource: "deployments",
  kind: "Deployment",
};

export const statefulSets: KubernetesResource = {
  ...apps,
  resource: "statefulsets",
  kind: "StatefulSet",
};

export const daemonSets: KubernetesResource = {
  ...apps,
  resource: "daemonsets",
  kind: "DaemonSet",
};

export const replicaSets: KubernetesResource = {
  ...apps,
  resource: "replicasets",
  kind: "ReplicaSet",
};

export const pods: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "pods",
  kind: "Pod",
  scope: "Namespaced",
};

export const replicationControllers: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "replicationcontrollers",
  kind: "ReplicationController",
  scope: "Namespaced",
};

export const jobs: KubernetesResource = {
  group: "batch",
  version: "v1",
  resource: "jobs",
  kind: "Job",
  scope: "Namespaced",
};

export const cronJobs: KubernetesResource = {
  group: "batch",
  version: "v1",
  resource: "cronjobs",
  kind: "CronJob",
  scope: "Namespaced",
};

export const horizontalPodAutoscalers: KubernetesResource = {
  group: "autoscaling",
  version: "v2",
  resource: "horizontalpodautoscalers",
  kind: "HorizontalPodAutoscaler",
  scope: "Namespaced",
};

export const podDisruptionBudgets: KubernetesResource = {
  group: "policy",
  version: "v1",
  resource: "poddisruptionbudgets",
  kind: "PodDisruptionBudget",
  scope: "Namespaced",
};

export const persistentVolumes: KubernetesResource = {
  group: "",
  version: "v1",
  resource: "persistentvolumes",
  kind: "PersistentVolume",
  scope: "Cluster",
};

export const storageClasses: KubernetesResource = {
  group: "storage.k8s.io",
  version: "v1",
  resource: "storageclasses",
  kind: "StorageClass",
  scope: "Cluster",
};
