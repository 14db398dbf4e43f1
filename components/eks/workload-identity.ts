import * as eks from "@pulumi/aws/eks";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";

import type { WorkloadIdentityBinding, WorkloadIdentityRequest } from "../cluster";
import { podIdentityTrust } from "./policy-documents";
import { createRole } from "./roles";
import type { EksScope } from "./scope";

/** Gives a service account a role of its own by EKS Pod Identity, which needs no annotation and no label. */
export function bindPodIdentity(
  scope: EksScope,
  cluster: eks.Cluster,
  binding: string,
  request: WorkloadIdentityRequest,
): WorkloadIdentityBinding {
  const { name, settings, place, options } = scope;
  const { namespace, serviceAccount, grants } = request;
  if (!grants.aws) return carriesNothing([]);

  const subject = { cluster: settings.name, namespace, serviceAccount };
  const role = createRole(scope, binding, podIdentityTrust(place, subject));
  const policy = new iam.RolePolicy(
    `${name}-${binding}-policy`,
    { role: role.name, policy: grants.aws.policy },
    options,
  );
  const association = new eks.PodIdentityAssociation(
    `${name}-${binding}-identity`,
    { clusterName: cluster.name, namespace, serviceAccount, roleArn: role.arn },
    { ...options, dependsOn: [policy] },
  );
  return carriesNothing([role, policy, association]);
}

function carriesNothing(resources: readonly pulumi.Resource[]): WorkloadIdentityBinding {
  return {
    serviceAccountAnnotations: pulumi.output<Record<string, string>>({}),
    podLabels: {},
    resources,
  };
}
