import * as managedidentity from "@pulumi/azure-native/managedidentity";
import * as pulumi from "@pulumi/pulumi";

import type { WorkloadIdentityBinding, WorkloadIdentityRequest } from "../cluster";
import { grantRole } from "./roles";
import type { AksScope } from "./scope";

/** Audience of the tokens that AKS projects for Entra. */
const entraTokenExchange = "api://AzureADTokenExchange";

/**
 * An identity that only this service account may take, by the tokens that the cluster signs for it. Without a grant in
 * Azure there is none: an identity that may do nothing is one more thing to steal.
 */
export function createWorkloadIdentity(
  scope: AksScope,
  issuer: pulumi.Input<string>,
  name: string,
  { namespace, serviceAccount, grants }: WorkloadIdentityRequest,
): WorkloadIdentityBinding {
  if (!grants.azure) {
    return {
      serviceAccountAnnotations: pulumi.output<Record<string, string>>({}),
      podLabels: {},
      resources: [],
    };
  }
  const { resourceGroupName, options } = scope;
  const identity = new managedidentity.UserAssignedIdentity(
    `${name}-identity`,
    { resourceGroupName },
    options,
  );
  const federation = new managedidentity.FederatedIdentityCredential(
    `${name}-federation`,
    {
      resourceGroupName,
      resourceName: identity.name,
      issuer,
      subject: `system:serviceaccount:${namespace}:${serviceAccount}`,
      audiences: [entraTokenExchange],
    },
    options,
  );
  const assignments = grants.azure.assignments.map((assignment) =>
    grantRole(scope, `${name}-${assignment.name}`, {
      principalId: identity.principalId,
      roleDefinitionId: assignment.roleDefinitionId,
      scope: assignment.scope,
    }),
  );
  return {
    serviceAccountAnnotations: identity.clientId.apply((clientId): Record<string, string> => ({
      "azure.workload.identity/client-id": clientId,
    })),
    podLabels: { "azure.workload.identity/use": "true" },
    resources: [federation, ...assignments],
  };
}
