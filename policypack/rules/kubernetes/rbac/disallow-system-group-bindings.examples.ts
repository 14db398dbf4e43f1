import type { BadExample, KubernetesExamples } from "../../../examples";
import { binding, deployer, group, user } from "./example-bindings";

function everybody(subject: object): BadExample {
  return { object: binding("RoleBinding", "readers", "reader", deployer, subject), at: "subjects" };
}

const builtIn = [
  "system:basic-user",
  "system:discovery",
  "system:public-info-viewer",
  "system:service-account-issuer-discovery",
];

export const examples: KubernetesExamples = {
  rule: "disallow-system-group-bindings",
  good: {
    "names a group": binding("RoleBinding", "readers", "reader", group("readers@example.com")),
    "binds nobody": binding("RoleBinding", "readers", "reader"),
    "has no list of subjects": {
      ...binding("RoleBinding", "readers", "reader"),
      subjects: undefined,
    },
    "names a user like a group": binding("RoleBinding", "a", "reader", user("system:masters")),
    "names a group like a user": binding("RoleBinding", "a", "reader", group("system:anonymous")),
    ...Object.fromEntries(
      builtIn.map((name) => [
        `is Kubernetes' own ${name}`,
        binding("ClusterRoleBinding", name, name, group("system:authenticated")),
      ]),
    ),
    "is Kubernetes' own cluster-admin": binding(
      "ClusterRoleBinding",
      "cluster-admin",
      "cluster-admin",
      group("system:masters"),
    ),
  },
  bad: {
    "everyone with an account": everybody(group("system:authenticated")),
    "everyone without one": everybody(group("system:unauthenticated")),
    "the group above every authorization": everybody(group("system:masters")),
    "every service account": everybody(group("system:serviceaccounts")),
    "every service account of a namespace": everybody(group("system:serviceaccounts:team-a")),
    "who has not said who they are": everybody(user("system:anonymous")),
    "under the name of Kubernetes' own, with another role": {
      object: binding("ClusterRoleBinding", "system:discovery", "reader", group("system:masters")),
      at: "subjects",
    },
    "the role of Kubernetes' own, under another name": {
      object: binding(
        "ClusterRoleBinding",
        "readers",
        "system:discovery",
        group("system:unauthenticated"),
      ),
      at: "subjects",
    },
    "a role and a binding that have one name": {
      object: binding("ClusterRoleBinding", "reader", "reader", group("system:serviceaccounts")),
      at: "subjects",
    },
    "in a namespace, under the name of Kubernetes' own": {
      object: binding(
        "RoleBinding",
        "system:discovery",
        "system:discovery",
        group("system:serviceaccounts"),
      ),
      at: "subjects",
    },
    "who has not said who they are, beside Kubernetes' own": {
      object: binding(
        "ClusterRoleBinding",
        "system:discovery",
        "system:discovery",
        user("system:anonymous"),
      ),
      at: "subjects",
    },
  },
};
