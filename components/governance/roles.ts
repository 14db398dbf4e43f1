/** A rule of a role, as Kubernetes writes it. */
export interface PolicyRule {
  readonly apiGroups: string[];
  readonly resources: string[];
  readonly verbs: string[];
}

/** Roles of people who work on the whole cluster. Each is put together from parts by its label. */
export const clusterRoleNames = ["platform-admin", "security-auditor", "viewer"] as const;
export type ClusterRoleName = (typeof clusterRoleNames)[number];

/** Roles of a team, which hold in its namespaces alone. */
export const teamRoleNames = ["data-engineer", "data-scientist", "ci-deployer"] as const;
export type TeamRoleName = (typeof teamRoleNames)[number];

/** A piece of what cluster-wide roles may do, and the roles that it is a piece of. */
export interface RolePart {
  readonly partOf: readonly ClusterRoleName[];
  readonly rules: readonly PolicyRule[];
}

const reading = ["get", "list", "watch"];
const changing = ["create", "update", "patch"];

/**
 * What the cluster-wide roles are made of. None reads a Secret, a ConfigMap or a log, which hold what applications work
 * with, and none changes what runs: that is for the stack and for the pipelines of teams.
 */
export const roleParts: Readonly<Record<string, RolePart>> = {
  "palisade-view-workloads": {
    partOf: ["viewer", "security-auditor", "platform-admin"],
    rules: [
      rule(
        "",
        [
          "endpoints",
          "events",
          "limitranges",
          "namespaces",
          "nodes",
          "persistentvolumeclaims",
          "persistentvolumes",
          "pods",
          "replicationcontrollers",
          "resourcequotas",
          "services",
        ],
        reading,
      ),
      rule("apps", ["daemonsets", "deployments", "replicasets", "statefulsets"], reading),
      rule("batch", ["cronjobs", "jobs"], reading),
      rule("autoscaling", ["horizontalpodautoscalers"], reading),
      rule("policy", ["poddisruptionbudgets"], reading),
      rule("networking.k8s.io", ["ingressclasses", "ingresses", "networkpolicies"], reading),
      rule("storage.k8s.io", ["storageclasses", "volumeattachments"], reading),
      rule("metrics.k8s.io", ["nodes", "pods"], ["get", "list"]),
    ],
  },
  "palisade-view-security": {
    partOf: ["security-auditor", "platform-admin"],
    rules: [
      rule("", ["serviceaccounts"], reading),
      rule(
        "rbac.authorization.k8s.io",
        ["clusterrolebindings", "clusterroles", "rolebindings", "roles"],
        reading,
      ),
      rule(
        "admissionregistration.k8s.io",
        [
          "mutatingwebhookconfigurations",
          "validatingadmissionpolicies",
          "validatingadmissionpolicybindings",
          "validatingwebhookconfigurations",
        ],
        reading,
      ),
      rule("apiextensions.k8s.io", ["customresourcedefinitions"], reading),
      rule("certificates.k8s.io", ["certificatesigningrequests"], reading),
      rule(
        "policies.kyverno.io",
        [
          "generatingpolicies",
          "imagevalidatingpolicies",
          "mutatingpolicies",
          "policyexceptions",
          "validatingpolicies",
        ],
        reading,
      ),
      rule("wgpolicyk8s.io", ["clusterpolicyreports", "policyreports"], reading),
      rule("aquasecurity.github.io", ["exposedsecretreports", "vulnerabilityreports"], reading),
    ],
  },
  // To restart, drain and scale, which is what an incident takes. What runs is changed in the stack.
  "palisade-operate": {
    partOf: ["platform-admin"],
    rules: [
      rule("", ["pods"], ["delete"]),
      rule("", ["pods/eviction"], ["create"]),
      rule("", ["nodes"], ["patch"]),
      rule("apps", ["deployments/scale", "statefulsets/scale"], ["get", "update", "patch"]),
      rule("batch", ["jobs"], ["delete"]),
    ],
  },
};

const readPods = rule("", ["pods", "pods/log"], reading);

/**
 * What the roles of a team may do in its namespaces.
 *
 * Nobody gets `pods/exec`, not even to read it: `get` opens a shell through a websocket just as `create` does, and the
 * shell has the pod's identity. Who must look into a running pod asks for it by name, for that time.
 */
export const teamRoles: Readonly<Record<TeamRoleName, readonly PolicyRule[]>> = {
  "data-engineer": [readPods, rule("batch", ["jobs", "cronjobs"], [...reading, ...changing])],
  "data-scientist": [readPods, rule("batch", ["jobs"], [...reading, "create"])],
  // What a pipeline brings. Secrets come from the cloud's store, and identities, quotas and network from the stack.
  "ci-deployer": [
    readPods,
    rule("", ["events"], reading),
    rule(
      "",
      ["configmaps", "persistentvolumeclaims", "services"],
      [...reading, ...changing, "delete"],
    ),
    rule("apps", ["deployments", "statefulsets"], [...reading, ...changing, "delete"]),
    rule("apps", ["replicasets"], reading),
    rule("autoscaling", ["horizontalpodautoscalers"], [...reading, ...changing, "delete"]),
    rule("batch", ["cronjobs", "jobs"], [...reading, ...changing, "delete"]),
    rule("networking.k8s.io", ["ingresses"], [...reading, ...changing, "delete"]),
    rule("policy", ["poddisruptionbudgets"], [...reading, ...changing, "delete"]),
  ],
};

/** The label that makes a ClusterRole part of another. */
export function partLabel(role: ClusterRoleName): string {
  return `palisade.dev/aggregate-to-${role}`;
}

function rule(apiGroup: string, resources: string[], verbs: string[]): PolicyRule {
  return { apiGroups: [apiGroup], resources, verbs };
}
