import type { KubernetesRule } from "../../../rule";
import { disallowClusterAdminBindings } from "./disallow-cluster-admin-bindings";
import { disallowWildcardRbac } from "./disallow-wildcard-rbac";

/** Rules on what roles allow and whom bindings trust, by id. */
export const rbacRules: readonly KubernetesRule[] = [
  disallowClusterAdminBindings,
  disallowWildcardRbac,
];
