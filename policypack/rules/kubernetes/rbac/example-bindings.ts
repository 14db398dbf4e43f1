import type { Manifest } from "../../../examples";

const rbac = "rbac.authorization.k8s.io";

/** Somebody whom every rule lets have rights. */
export const deployer = { kind: "ServiceAccount", name: "deployer", namespace: "team-a" };

export function group(name: string) {
  return { apiGroup: rbac, kind: "Group", name };
}

export function user(name: string) {
  return { apiGroup: rbac, kind: "User", name };
}

/** Binds a ClusterRole, in one namespace or in all. */
export function binding(
  kind: "RoleBinding" | "ClusterRoleBinding",
  name: string,
  role: string,
  ...subjects: readonly object[]
): Manifest {
  return {
    apiVersion: `${rbac}/v1`,
    kind,
    metadata: kind === "RoleBinding" ? { name, namespace: "team-a" } : { name },
    roleRef: { apiGroup: rbac, kind: "ClusterRole", name: role },
    subjects,
  };
}
