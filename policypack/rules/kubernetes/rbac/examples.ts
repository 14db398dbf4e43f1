import type { KubernetesExamples } from "../../../examples";
import { examples as disallowClusterAdminBindings } from "./disallow-cluster-admin-bindings.examples";
import { examples as disallowWildcardRbac } from "./disallow-wildcard-rbac.examples";

/** Examples of the rules on what roles allow and whom bindings trust, in the order of the rules. */
export const rbacExamples: readonly KubernetesExamples[] = [
  disallowClusterAdminBindings,
  disallowWildcardRbac,
];
