import type { KubernetesExamples, Manifest } from "../../../examples";

type Kind = "RoleBinding" | "ClusterRoleBinding";

const rbac = "rbac.authorization.k8s.io";
const deployer = { kind: "ServiceAccount", name: "deployer", namespace: "team-a" };
const masters = { apiGroup: rbac, kind: "Group", name: "system:masters" };

function binding(kind: Kind, name: string, role: string, ...subjects: object[]): Manifest {
  const metadata = kind === "RoleBinding" ? { name, namespace: "team-a" } : { name };
  const roleRef = { apiGroup: rbac, kind: "ClusterRole", name: role };
  return { apiVersion: `${rbac}/v1`, kind, metadata, roleRef, subjects };
}

export const examples: KubernetesExamples = {
  rule: "disallow-cluster-admin-bindings",
  good: {
    "binds a role with few rights": binding("RoleBinding", "deployer", "edit", deployer),
    "is the one that Kubernetes makes": binding(
      "ClusterRoleBinding",
      "cluster-admin",
      "cluster-admin",
      masters,
    ),
  },
  bad: {
    "in the whole cluster": {
      object: binding("ClusterRoleBinding", "deployer", "cluster-admin", deployer),
      at: "roleRef.name",
    },
    "in one namespace": {
      object: binding("RoleBinding", "deployer", "cluster-admin", deployer),
      at: "roleRef.name",
    },
    "under the name of Kubernetes' own": {
      object: binding("ClusterRoleBinding", "cluster-admin", "cluster-admin", masters, deployer),
      at: "roleRef.name",
    },
  },
};
