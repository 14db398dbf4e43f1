import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { dataClassLabel, teamLabel } from "../../policypack/rules/kubernetes/owner-labels";
import type { TeamSettings } from "../settings/schema";
import { GuardedNamespace, type GuardedNamespaceSpec } from "./guarded-namespace";
import { roleBindings } from "./rbac";
import type { Scope } from "./scope";
import { teamFlows } from "./team-flows";
import { limitRange, quotas } from "./namespace-limits";

/** What a team is given: its namespaces, how much they may use, and who may work in them. */
export class Team extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:Team";

  constructor(
    name: string,
    args: {
      readonly team: TeamSettings;
      /** All teams of the stack: a flow of one leads into namespaces of others. */
      readonly teams: readonly TeamSettings[];
      readonly scope: Scope;
      /** What must know the team's namespaces before they are there. */
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(Team.type, name, {}, opts);
    const { team, teams, scope, after } = args;

    for (const namespace of team.namespaces) {
      const guarded = new GuardedNamespace(
        `${name}-${namespace}`,
        { spec: teamNamespace(team, namespace, teams), scope, after },
        { parent: this },
      );
      const inside = { parent: this, dependsOn: guarded };
      new k8s.core.v1.ResourceQuota(
        `${name}-${namespace}-quota`,
        {
          metadata: { name: "team", namespace },
          spec: { hard: quotas[scope.environment] },
        },
        inside,
      );
      new k8s.core.v1.LimitRange(
        `${name}-${namespace}-limits`,
        { metadata: { name: "team", namespace }, spec: limitRange },
        inside,
      );
      for (const binding of roleBindings(scope.cloud, team)) {
        new k8s.rbac.v1.RoleBinding(
          `${name}-${namespace}-${binding.roleRef.name}`,
          {
            metadata: { name: binding.roleRef.name, namespace },
            ...binding,
          },
          inside,
        );
      }
    }

    this.registerOutputs();
  }
}

export function teamNamespace(
  team: Pick<TeamSettings, "name" | "dataClass">,
  namespace: string,
  teams: readonly Pick<TeamSettings, "flows">[],
): GuardedNamespaceSpec {
  return {
    name: namespace,
    flows: { scraped: "any", declared: teamFlows(teams, namespace) },
    labels: { [teamLabel]: team.name, [dataClassLabel]: team.dataClass },
  };
}
