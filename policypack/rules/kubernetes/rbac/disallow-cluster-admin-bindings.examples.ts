import type { KubernetesExamples } from "../../../examples";
import { binding, deployer, group, user } from "./example-bindings";

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
    "under the name of Kubernetes' own, with one more subject": {
      object: binding("ClusterRoleBinding", "cluster-admin", "cluster-admin", masters, deployer),
      at: "roleRef.name",
    },
    "under the name of Kubernetes' own, to another group": {
      object: binding("ClusterRoleBinding", "cluster-admin", "cluster-admin", group("admins")),
      at: "roleRef.name",
    },
    "under the name of Kubernetes' own, to a user called like the group": {
      object: binding("ClusterRoleBinding", "cluster-admin", "cluster-admin", user(masters.name)),
      at: "roleRef.name",
    },
    "under another name, to the group of Kubernetes' own": {
      object: binding("ClusterRoleBinding", "admins", "cluster-admin", masters),
      at: "roleRef.name",
      alsoBreaks: ["disallow-system-group-bindings"],
    },
    "in one namespace, under the name of Kubernetes' own": {
      object: binding("RoleBinding", "cluster-admin", "cluster-admin", masters),
      at: "roleRef.name",
      alsoBreaks: ["disallow-system-group-bindings"],
    },
  },
};
