import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { TeamSettings } from "../settings/schema";

export type TeamRole = "data-engineer" | "data-scientist";

interface PolicyRule {
  readonly apiGroups: string[];
  readonly resources: string[];
  readonly verbs: string[];
}

const readPods: PolicyRule = {
  apiGroups: [""],
  resources: ["pods", "pods/log"],
  verbs: ["get", "list", "watch"],
};

/**
 * What the roles of a team may do in its namespaces.
 *
 * Nobody gets `pods/exec`, not even to read it: `get` opens a shell through a websocket just as `create` does, and the
 * shell has the pod's identity. Who must look into a running pod asks for it by name, for that time.
 */
export const teamRoles: Readonly<Record<TeamRole, readonly PolicyRule[]>> = {
  "data-engineer": [
    readPods,
    {
      apiGroups: ["batch"],
      resources: ["jobs", "cronjobs"],
      verbs: ["get", "list", "watch", "create", "update", "patch"],
    },
  ],
  "data-scientist": [
    readPods,
    { apiGroups: ["batch"], resources: ["jobs"], verbs: ["get", "list", "watch", "create"] },
  ],
};

/** The cluster's roles. They give nothing until a team's namespace binds them. */
export class TeamRoles extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:TeamRoles";

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super(TeamRoles.type, name, {}, opts);
    for (const [role, rules] of Object.entries(teamRoles)) {
      new k8s.rbac.v1.ClusterRole(
        `${name}-${role}`,
        { metadata: { name: role }, rules: [...rules] },
        { parent: this },
      );
    }
    this.registerOutputs();
  }
}

/** Who of the team has which role; a role that nobody has is not bound. */
export function roleBindings(team: Pick<TeamSettings, "dataEngineers" | "dataScientists">) {
  return [
    binding("data-engineer", team.dataEngineers),
    binding("data-scientist", team.dataScientists),
  ].filter(({ subjects }) => subjects.length > 0);
}

function binding(role: TeamRole, groups: readonly string[]) {
  return {
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
    subjects: groups.map((name) => ({
      apiGroup: "rbac.authorization.k8s.io",
      kind: "Group",
      name,
    })),
  };
}
