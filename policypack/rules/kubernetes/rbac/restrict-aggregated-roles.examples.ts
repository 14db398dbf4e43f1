import type { KubernetesExamples, Manifest } from "../../../examples";
import { clusterRole, readsConfigMaps } from "./example-roles";

const creates = { apiGroups: ["example.com"], resources: ["examples"], verbs: ["get", "create"] };
const reads = { ...creates, verbs: ["get", "list", "watch"] };

function aggregated(to: string, object: Manifest, value = "true"): Manifest {
  const labels = { [`rbac.authorization.k8s.io/aggregate-to-${to}`]: value };
  return { ...object, metadata: { ...object.metadata, labels } };
}

const writer = clusterRole("examples", readsConfigMaps, creates);

export const examples: KubernetesExamples = {
  rule: "restrict-aggregated-roles",
  good: {
    "adds reading": aggregated("view", clusterRole("examples", reads)),
    "adds nothing to the roles of users": writer,
    "adds to another role": aggregated("example", writer),
    "says that it does not": aggregated("edit", writer, "false"),
    "has no rules, in the API server's words": aggregated("edit", {
      ...writer,
      rules: null,
      aggregationRule: { clusterRoleSelectors: [] },
    }),
    "is one of Kubernetes' own": aggregated(
      "admin",
      clusterRole("system:aggregate-to-admin", creates),
    ),
  },
  bad: {
    "adds writing to admin": { object: aggregated("admin", writer), at: "rules" },
    "adds writing to edit": { object: aggregated("edit", writer), at: "rules" },
    "adds writing to view": { object: aggregated("view", writer), at: "rules" },
  },
};
