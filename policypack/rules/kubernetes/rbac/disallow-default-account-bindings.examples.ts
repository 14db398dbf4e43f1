import type { KubernetesExamples } from "../../../examples";
import { binding, deployer, group, user } from "./example-bindings";

const defaultAccount = { kind: "ServiceAccount", name: "default", namespace: "team-a" };

export const examples: KubernetesExamples = {
  rule: "disallow-default-account-bindings",
  good: {
    "binds an account of its own": binding("RoleBinding", "deployer", "edit", deployer),
    "binds that account by its user name": binding(
      "RoleBinding",
      "deployer",
      "edit",
      user("system:serviceaccount:team-a:deployer"),
    ),
    "binds a group and a user of that name": binding(
      "RoleBinding",
      "default",
      "edit",
      group("default"),
      user("default"),
      group("system:serviceaccount:team-a:default"),
    ),
    "has no subjects": { ...binding("RoleBinding", "deployer", "edit"), subjects: undefined },
  },
  bad: {
    "in a namespace": {
      object: binding("RoleBinding", "deployer", "edit", deployer, defaultAccount),
      at: "subjects",
    },
    "in the cluster": {
      object: binding("ClusterRoleBinding", "reader", "view", defaultAccount),
      at: "subjects",
    },
    "by its user name": {
      object: binding(
        "RoleBinding",
        "deployer",
        "edit",
        user("system:serviceaccount:team-a:default"),
      ),
      at: "subjects",
    },
  },
};
