import * as projects from "@pulumi/gcp/projects";
import * as serviceaccount from "@pulumi/gcp/serviceaccount";
import { accountEmail, accountId, digest } from "./identifiers";
import { clusterResourceName, type GkeScope } from "./scope";

/** The identity of the nodes. */
export interface NodeIdentity {
  readonly email: string;
  /** What must exist before a node starts: the account, and its right to write logs and metrics. */
  readonly resources: readonly [serviceaccount.Account, projects.IAMMember];
}

/**
 * A service account that may write logs and metrics and nothing else. Images in a private Artifact Registry need a
 * reader's grant for it; workloads never use it, they have Workload Identity.
 */
export function createNodeIdentity({ name, settings, options }: GkeScope): NodeIdentity {
  const id = accountId(settings.name, "nodes");
  const email = accountEmail(id, settings.project);
  const account = new serviceaccount.Account(
    `${name}-node-account`,
    { accountId: id, displayName: `Nodes of the GKE cluster ${settings.name}` },
    options,
  );
  const grant = new projects.IAMMember(
    `${name}-node-role`,
    {
      project: settings.project,
      role: "roles/container.defaultNodeServiceAccount",
      member: `serviceAccount:${email}`,
    },
    { ...options, dependsOn: account },
  );
  return { email, resources: [account, grant] };
}

/**
 * Gives each administrators' group the cluster, and no other one of the project: a condition on the grant names it.
 * IAM and not a ClusterRoleBinding, because the grant must work before the API server is reachable and must outlast
 * any mistake in RBAC; GKE lets what IAM allows through beside RBAC. Objects of RBAC belong to governance.
 */
export function createAdministrators(scope: GkeScope): readonly projects.IAMMember[] {
  const { name, settings, options } = scope;
  return settings.administrators.map(
    (group) =>
      new projects.IAMMember(
        `${name}-administrators-${digest(group)}`,
        {
          project: settings.project,
          role: "roles/container.admin",
          member: `group:${group}`,
          condition: onlyThisCluster(scope),
        },
        options,
      ),
  );
}

/** A condition under which a grant on the project is one on the cluster. */
export function onlyThisCluster(scope: Pick<GkeScope, "settings">): {
  readonly title: string;
  readonly description: string;
  readonly expression: string;
} {
  const { name, region } = scope.settings;
  const cluster = clusterResourceName(scope);
  return {
    title: `only-${name}`,
    description: `The GKE cluster ${name} in ${region}`,
    expression: `resource.name == "${cluster}" || resource.name.startsWith("${cluster}/")`,
  };
}
