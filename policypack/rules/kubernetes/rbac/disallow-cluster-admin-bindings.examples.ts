import type { KubernetesExamples } from "../../../examples";
import { binding, deployer, group } from "./example-bindings";

const masters = group("system:masters");

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
