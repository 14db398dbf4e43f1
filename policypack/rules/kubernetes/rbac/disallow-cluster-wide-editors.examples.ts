import type { KubernetesExamples } from "../../../examples";
import { binding, deployer } from "./example-bindings";

export const examples: KubernetesExamples = {
  rule: "disallow-cluster-wide-editors",
  good: {
    "edits one namespace": binding("RoleBinding", "deployer", "edit", deployer),
    "looks at all": binding("ClusterRoleBinding", "viewer", "view", deployer),
  },
  bad: {
    "edits all": {
      object: binding("ClusterRoleBinding", "deployer", "edit", deployer),
      at: "roleRef.name",
    },
    "administers all": {
      object: binding("ClusterRoleBinding", "deployer", "admin", deployer),
      at: "roleRef.name",
    },
  },
};
