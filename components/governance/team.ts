import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { dataClassLabel, teamLabel } from "../../policypack/rules/kubernetes/owner-labels";
import type { Environment, TeamSettings } from "../settings/schema";
import { GuardedNamespace, type GuardedNamespaceSpec } from "./guarded-namespace";
import { roleBindings } from "./rbac";
import type { Scope } from "./scope";

/** What a team is given: its namespaces, how much they may use, and who may work in them. */
export class Team extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:Team";

  constructor(
    name: string,
    args: {
      readonly team: TeamSettings;
      readonly scope: Scope;
      /** What must know the team's namespaces before they are there. */
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(Team.type, name, {}, opts);
    const { team, scope, after } = args;

    for (const namespace of team.namespaces) {
      const guarded = new GuardedNamespace(
        `${name}-${namespace}`,
        { spec: teamNamespace(team, namespace), scope, after },
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
      for (const binding of roleBindings(team)) {
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
): GuardedNamespaceSpec {
  return {
    name: namespace,
    flows: { within: true, scraped: "any" },
    labels: { [teamLabel]: team.name, [dataClassLabel]: team.dataClass },
  };
}

/** What one namespace may ask for, so that one team's mistake is not another's outage. */
export const quotas: Readonly<Record<Environment, Readonly<Record<string, string>>>> = {
  development: quota({ cpu: 8, memoryGi: 16, pods: 50 }),
  staging: quota({ cpu: 16, memoryGi: 64, pods: 100 }),
  production: quota({ cpu: 64, memoryGi: 256, pods: 300 }),
};

/** Limits may be twice the requests: enough for bursts, and a node still survives all of them at once. */
function quota(size: { readonly cpu: number; readonly memoryGi: number; readonly pods: number }) {
  return {
    "requests.cpu": String(size.cpu),
    "requests.memory": `${String(size.memoryGi)}Gi`,
    "limits.cpu": String(size.cpu * 2),
    "limits.memory": `${String(size.memoryGi * 2)}Gi`,
    pods: String(size.pods),
    // A node port is open on every node, past every network policy.
    "services.nodeports": "0",
  };
}

/** For containers that state nothing: with a quota they would not be admitted at all. */
export const limitRange = {
  limits: [
    {
      type: "Container",
      defaultRequest: { cpu: "100m", memory: "128Mi" },
      default: { cpu: "500m", memory: "512Mi" },
    },
  ],
};
