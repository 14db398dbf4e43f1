import assert from "node:assert/strict";

import { AksCluster } from "../../../components/aks/aks-cluster";
import type { WorkloadIdentityGrants } from "../../../components/cluster";
import { only, record, resolve } from "../../support/recorder";
import { azureInvokes, azureOutputs, azureSettings } from "./azure-cloud";

function bind(grants: WorkloadIdentityGrants) {
  return record(
    () => {
      const settings = azureSettings();
      const args = { settings, environment: "development" as const, decommission: false };
      const cluster = new AksCluster("north", args);
      const request = { namespace: "sales", serviceAccount: "reports", grants };
      return cluster.bindWorkloadIdentity("north-reports", request);
    },
    { outputs: azureOutputs, invokes: azureInvokes },
  );
}

describe("workload identity on AKS", () => {
  const grants = {
    azure: {
      assignments: [{ name: "store", roleDefinitionId: "blob-reader", scope: "store-id" }],
    },
  };

  it("gives an identity to one service account, and the rights asked for to the identity", async () => {
    const { resources, result } = await bind(grants);
    const federation = only(
      resources,
      "azure-native:managedidentity:FederatedIdentityCredential",
      "north-reports-federation",
    );
    assert.deepEqual(federation.inputs, {
      resourceGroupName: "north1a2b3c4d",
      resourceName: "north-reports-identity1a2b3c4d",
      issuer: "https://oidc.example/north/",
      subject: "system:serviceaccount:sales:reports",
      audiences: ["api://AzureADTokenExchange"],
    });
    const { inputs, parent } = only(
      resources,
      "azure-native:authorization:RoleAssignment",
      "north-reports-store",
    );
    assert.equal(parent, "north");
    assert.equal(inputs["principalId"], "north-reports-identity-principal");
    assert.equal(inputs["roleDefinitionId"], "blob-reader");
    assert.equal(inputs["scope"], "store-id");
    assert.deepEqual(await resolve(result.serviceAccountAnnotations), {
      "azure.workload.identity/client-id": "north-reports-identity-client",
    });
    assert.deepEqual(result.podLabels, { "azure.workload.identity/use": "true" });
    assert.equal(result.resources.length, 2);
  });

  it("makes no identity for a workload that may do nothing in Azure", async () => {
    const { resources, result } = await bind({ gcp: { roles: ["roles/storage.objectViewer"] } });
    assert.deepEqual(
      resources.filter(({ name }) => name.startsWith("north-reports")),
      [],
    );
    assert.deepEqual(await resolve(result.serviceAccountAnnotations), {});
    assert.deepEqual(result.podLabels, {});
    assert.deepEqual(result.resources, []);
  });
});
