import assert from "node:assert/strict";

import type { WorkloadIdentityGrants } from "../../../components/cluster";
import { only, type Recorded, resolve } from "../../support/recorder";
import { recordCluster } from "./google-cloud";

function bind(grants: WorkloadIdentityGrants) {
  const request = { namespace: "sales", serviceAccount: "reports", grants };
  return recordCluster({}, {}, (cluster) => cluster.bindWorkloadIdentity("west-reports", request));
}

const ofReports = ({ name }: Recorded) => name.startsWith("west-reports");

describe("workload identity on GKE", () => {
  it("lets one service account act as an account of its own, with the roles asked for", async () => {
    const roles = ["roles/storage.objectViewer", "roles/monitoring.metricWriter"];
    const { resources, result } = await bind({ gcp: { roles } });

    const account = only(resources, "gcp:serviceaccount/account:Account", "west-reports-account");
    const id = String(account.inputs["accountId"]);
    assert.match(id, /^west-sales-reports-[0-9a-f]{8}$/);
    assert.deepEqual(account.inputs, { accountId: id, displayName: "sales/reports in west" });
    const email = `${id}@example-data.iam.gserviceaccount.com`;

    const impersonation = only(resources, "gcp:serviceaccount/iAMMember:IAMMember");
    assert.deepEqual(impersonation.inputs, {
      serviceAccountId: "west-reports-account-1a2b3c4",
      role: "roles/iam.workloadIdentityUser",
      member: "serviceAccount:example-data.svc.id.goog[sales/reports]",
    });
    // The pool of identities comes with the first cluster of the project.
    assert.ok(impersonation.dependencies.includes("west-cluster"));

    const grants = resources
      .filter(ofReports)
      .filter(({ type }) => type === "gcp:projects/iAMMember:IAMMember")
      .map(({ inputs, dependencies }) => ({ ...inputs, after: dependencies }));
    const grant = (role: string) => ({
      project: "example-data",
      role,
      member: `serviceAccount:${email}`,
      after: ["west-reports-account"],
    });
    assert.deepEqual(new Set(grants), new Set(roles.map(grant)));

    assert.deepEqual(await resolve(result.serviceAccountAnnotations), {
      "iam.gke.io/gcp-service-account": email,
    });
    assert.deepEqual(result.podLabels, {});
    assert.equal(result.resources.length, 4);
    const parents = resources.filter(ofReports).map(({ parent }) => parent);
    assert.deepEqual([...new Set(parents)], ["west"]);
  });

  it("makes no account for a workload that may do nothing in Google Cloud", async () => {
    const assignments = [{ name: "store", roleDefinitionId: "reader", scope: "store-id" }];
    const { resources, result } = await bind({ azure: { assignments } });
    assert.deepEqual(resources.filter(ofReports), []);
    assert.deepEqual(await resolve(result.serviceAccountAnnotations), {});
    assert.deepEqual(result.podLabels, {});
    assert.deepEqual(result.resources, []);
  });
});
