import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Cloud } from "../cluster";
import type { AccessSettings, TeamSettings } from "../settings/schema";
import { groupsOn } from "./group-names";
import {
  clusterRoleNames,
  partLabel,
  roleParts,
  teamRoles,
  type ClusterRoleName,
  type TeamRoleName,
} from "./roles";

const rbacGroup = "rbac.authorization.k8s.io";

/** The cluster's roles, and who has those that hold in the whole of it. Those of teams give nothing until a namespace binds them. */
export class Access extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:Access";

  constructor(
    name: string,
    args: { readonly cloud: Cloud; readonly access: AccessSettings },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const aliases = [{ type: "palisade:governance:TeamRoles" }];
    super(Access.type, name, {}, { ...opts, aliases });
    const child = { parent: this };
    for (const role of clusterRoleObjects()) {
      new k8s.rbac.v1.ClusterRole(`${name}-${role.metadata.name}`, role, child);
    }
    for (const { role, subjects } of clusterBindings(args.cloud, args.access)) {
      new k8s.rbac.v1.ClusterRoleBinding(
        `${name}-${role}-binding`,
        { metadata: { name: `palisade-${role}` }, roleRef: roleRef(role), subjects },
        child,
      );
    }
    this.registerOutputs();
  }
}

/** Every role, and the parts of those that are put together. */
export function clusterRoleObjects() {
  return [
    ...Object.entries(roleParts).map(([name, { partOf, rules }]) => ({
      metadata: {
        name,
        labels: Object.fromEntries(partOf.map((role) => [partLabel(role), "true"])),
      },
      rules: [...rules],
    })),
    ...clusterRoleNames.map((name) => ({
      metadata: { name },
      aggregationRule: {
        clusterRoleSelectors: [{ matchLabels: { [partLabel(name)]: "true" } }],
      },
    })),
    ...Object.entries(teamRoles).map(([name, rules]) => ({
      metadata: { name },
      rules: [...rules],
    })),
  ];
}

/** Who has which role in the whole cluster; a role that nobody has is not bound. */
export function clusterBindings(cloud: Cloud, access: AccessSettings) {
  return bound(cloud, [
    ["platform-admin", access.platformAdmins],
    ["security-auditor", access.securityAuditors],
    ["viewer", access.viewers],
  ]);
}

/** Who of the team has which role; a role that nobody has is not bound. */
export function roleBindings(
  cloud: Cloud,
  team: Pick<TeamSettings, "dataEngineers" | "dataScientists" | "deployers" | "viewers">,
) {
  return bound(cloud, [
    ["data-engineer", team.dataEngineers],
    ["data-scientist", team.dataScientists],
    ["ci-deployer", team.deployers],
    ["viewer", team.viewers],
  ]).map(({ role, subjects }) => ({ roleRef: roleRef(role), subjects }));
}

function bound(
  cloud: Cloud,
  roles: readonly (readonly [ClusterRoleName | TeamRoleName, readonly string[]])[],
) {
  return roles
    .map(([role, groups]) => ({
      role,
      subjects: groupsOn(cloud, groups).map((name) => ({
        apiGroup: rbacGroup,
        kind: "Group",
        name,
      })),
    }))
    .filter(({ subjects }) => subjects.length > 0);
}

function roleRef(name: string) {
  return { apiGroup: rbacGroup, kind: "ClusterRole", name };
}
