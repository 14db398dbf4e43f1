import assert from "node:assert/strict";

import { awsPlace } from "../../../components/eks/place";
import { podIdentityTrust } from "../../../components/eks/policy-documents";
import { only, resolve } from "../../support/recorder";
import { recordCluster } from "./recorded-cluster";

const policy = '{"Version":"2012-10-17","Statement":[]}';

describe("a workload's identity on EKS", () => {
  it("is a role that one service account takes by Pod Identity", async () => {
    const { resources, result } = await recordCluster({}, {}, (cluster) =>
      cluster.bindWorkloadIdentity("exporter", {
        namespace: "data",
        serviceAccount: "exporter",
        grants: { aws: { policy } },
      }),
    );
    assert.deepEqual(
      only(resources, "aws:eks/podIdentityAssociation:PodIdentityAssociation").inputs,
      {
        clusterName: "blue",
        namespace: "data",
        serviceAccount: "exporter",
        roleArn: "blue-exporter-role-arn",
      },
    );
    const role = only(resources, "aws:iam/role:Role", "blue-exporter-role");
    assert.equal(role.parent, "blue");
    assert.deepEqual(role.inputs, {
      name: "blue-exporter-716c2a40",
      assumeRolePolicy: podIdentityTrust(awsPlace("111122223333", "eu-central-1"), {
        cluster: "blue",
        namespace: "data",
        serviceAccount: "exporter",
      }),
    });
    assert.deepEqual(
      only(resources, "aws:iam/rolePolicy:RolePolicy", "blue-exporter-policy").inputs,
      { role: "blue-exporter-716c2a40", policy },
    );
    assert.deepEqual(await resolve(result.serviceAccountAnnotations), {});
    assert.deepEqual(result.podLabels, {});
    assert.equal(result.resources.length, 3);
  });

  it("is nothing where AWS grants nothing", async () => {
    const { resources, result } = await recordCluster({}, {}, (cluster) =>
      cluster.bindWorkloadIdentity("exporter", {
        namespace: "data",
        serviceAccount: "exporter",
        grants: { gcp: { roles: ["roles/storage.objectViewer"] } },
      }),
    );
    assert.deepEqual(
      resources.filter(({ name }) => name.includes("exporter")),
      [],
    );
    assert.deepEqual(result.resources, []);
    assert.deepEqual(await resolve(result.serviceAccountAnnotations), {});
  });
});
