import type { KubernetesExamples, Manifest } from "../../../examples";

interface PolicyRule {
  apiGroups?: string[];
  resources?: string[];
  verbs: string[];
  nonResourceURLs?: string[];
}

const readsConfigMaps: PolicyRule = { apiGroups: [""], resources: ["configmaps"], verbs: ["get"] };

function role(kind: "Role" | "ClusterRole", name: string, ...rules: PolicyRule[]): Manifest {
  const metadata = kind === "Role" ? { name, namespace: "team-a" } : { name };
  return { apiVersion: "rbac.authorization.k8s.io/v1", kind, metadata, rules };
}

function granting(change: Partial<PolicyRule>) {
  return {
    object: role("Role", "reader", readsConfigMaps, { ...readsConfigMaps, ...change }),
    at: "rules",
  };
}

export const examples: KubernetesExamples = {
  rule: "disallow-wildcard-rbac",
  good: {
    "names what it grants": role("Role", "reader", readsConfigMaps),
    "grants the subpaths of a URL": role("ClusterRole", "prober", {
      nonResourceURLs: ["/healthz/*"],
      verbs: ["get"],
    }),
    "collects its rules from other roles": {
      ...role("ClusterRole", "collected"),
      aggregationRule: {
        clusterRoleSelectors: [{ matchLabels: { "example.com/collect": "yes" } }],
      },
    },
    "is one of Kubernetes' own": role("ClusterRole", "system:controller:gc", {
      apiGroups: ["*"],
      resources: ["*"],
      verbs: ["delete", "get", "list", "patch", "update", "watch"],
    }),
  },
  bad: {
    "every verb": granting({ verbs: ["*"] }),
    "every resource": granting({ resources: ["*"] }),
    "a subresource of everything": granting({ resources: ["*/scale"] }),
    "every API group": granting({ apiGroups: ["*"] }),
    "every URL, in a ClusterRole": {
      object: role("ClusterRole", "prober", { nonResourceURLs: ["*"], verbs: ["get"] }),
      at: "rules",
    },
  },
};
