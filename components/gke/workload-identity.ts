import type * as container from "@pulumi/gcp/container";
import * as projects from "@pulumi/gcp/projects";
import * as serviceaccount from "@pulumi/gcp/serviceaccount";
import * as pulumi from "@pulumi/pulumi";
import type { WorkloadIdentityBinding, WorkloadIdentityRequest } from "../cluster";
import { accountEmail, accountId, digest } from "./identifiers";
import type { GkeScope } from "./scope";

/** The pool that knows every service account of the project's clusters. */
export function workloadPool(project: string): string {
  return `${project}.svc.id.goog`;
}

/**
 * Lets a Kubernetes service account act as a Google service account of its own, with the roles that it asks for.
 * A request that grants nothing in Google Cloud makes nothing.
 *
 * Google knows a service account by project, namespace and name only: the same name in another cluster of the project
 * is the same identity. Clusters that must not trust each other belong in projects of their own.
 */
export function bindWorkload(
  { settings, options }: GkeScope,
  cluster: container.Cluster,
  name: string,
  { namespace, serviceAccount, grants }: WorkloadIdentityRequest,
): WorkloadIdentityBinding {
  if (!grants.gcp) {
    return { serviceAccountAnnotations: annotations({}), podLabels: {}, resources: [] };
  }
  const { project } = settings;
  const id = accountId(settings.name, namespace, serviceAccount);
  const email = accountEmail(id, project);
  const account = new serviceaccount.Account(
    `${name}-account`,
    { accountId: id, displayName: `${namespace}/${serviceAccount} in ${settings.name}` },
    options,
  );
  const impersonation = new serviceaccount.IAMMember(
    `${name}-workload-identity`,
    {
      serviceAccountId: account.name,
      role: "roles/iam.workloadIdentityUser",
      member: `serviceAccount:${workloadPool(project)}[${namespace}/${serviceAccount}]`,
    },
    // The pool exists from the project's first cluster on.
    { ...options, dependsOn: cluster },
  );
  const roles = grants.gcp.roles.map(
    (role) =>
      new projects.IAMMember(
        `${name}-role-${digest(role)}`,
        { project, role, member: `serviceAccount:${email}` },
        { ...options, dependsOn: account },
      ),
  );
  return {
    serviceAccountAnnotations: annotations({ "iam.gke.io/gcp-service-account": email }),
    podLabels: {},
    resources: [account, impersonation, ...roles],
  };
}

function annotations(values: Record<string, string>): pulumi.Output<Record<string, string>> {
  return pulumi.output(values);
}
