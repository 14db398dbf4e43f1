import type { KubernetesExamples } from "../../../examples";
import { clusterRole, holding, onEverything, readsConfigMaps, role } from "./example-roles";

export const examples: KubernetesExamples = {
  rule: "disallow-wildcard-rbac",
  good: {
    "names what it grants": role("reader", readsConfigMaps),
    "grants the subpaths of a URL": clusterRole("prober", {
      nonResourceURLs: ["/healthz/*"],
      verbs: ["get"],
    }),
    "collects its rules from other roles": {
      ...clusterRole("collected"),
      rules: undefined,
      aggregationRule: {
        clusterRoleSelectors: [{ matchLabels: { "example.com/collect": "yes" } }],
      },
    },
    "is one of Kubernetes' own": clusterRole("system:controller:gc", {
      apiGroups: ["*"],
      resources: ["*"],
      verbs: ["delete", "get", "list", "patch", "update", "watch"],
    }),
  },
  bad: {
    "every verb": holding({ ...readsConfigMaps, verbs: ["*"] }),
    "a subresource of everything": holding({ ...readsConfigMaps, resources: ["*/scale"] }),
    "every API group": holding({ ...readsConfigMaps, apiGroups: ["*"] }),
    "every URL": holding({ nonResourceURLs: ["*"], verbs: ["get"] }),
    "every resource, and so the Secrets and the ways into pods": holding(
      { ...readsConfigMaps, resources: ["*"] },
      onEverything.get,
    ),
    everything: holding({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }, [
      "disallow-csr-approval",
      "disallow-impersonation",
      "disallow-namespace-modification",
      "disallow-node-proxy",
      "disallow-persistent-volume-creation",
      "disallow-pod-exec",
      "disallow-pod-proxy",
      "disallow-policy-tampering",
      "disallow-reading-all-secrets",
      "disallow-role-escalation",
      "disallow-service-status-writing",
      "disallow-token-creation",
      "disallow-webhook-configuration",
    ]),
    "in a Role, under a name that Kubernetes keeps for its ClusterRoles": {
      object: role("system:controller:gc", { ...readsConfigMaps, verbs: ["*"] }),
      at: "rules",
    },
  },
};
