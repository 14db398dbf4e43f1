import assert from "node:assert/strict";
import { existsSync } from "node:fs";

import { eventually } from "./eventually";
import { clusterObjects } from "./objects";
import type { ClusterObjects } from "./objects";
import { startControlPlane } from "./start";
import type { ControlPlane } from "./start";
import { kubernetesUnderTest, kubernetesVersions } from "./tools";

const minutes = 60_000;

describe("the control plane that is started here", () => {
  let cluster: ControlPlane;
  let objects: ClusterObjects;

  before(async function () {
    this.timeout(30 * minutes);
    cluster = await startControlPlane({ version: kubernetesUnderTest() });
    objects = clusterObjects(cluster.admin);
  });

  after(async () => {
    await cluster.stop();
  });

  it("is of the version that is pinned", async () => {
    const { body } = await cluster.admin.ask("GET", "/version");
    const { gitVersion } = body as { readonly gitVersion: string };
    assert.equal(gitVersion, `v${kubernetesVersions[kubernetesUnderTest()]}`);
  });

  it("lets nobody in without a token, and nobody do what no role allows", async () => {
    const nobody = await cluster.admin.as("nobody").ask("GET", "/api/v1/namespaces");
    assert.equal(nobody.status, 401);
    const account = "/api/v1/namespaces/default/serviceaccounts/default/token";
    const answer = await cluster.admin.ask("POST", account, {
      body: { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} },
    });
    const { token } = (answer.body as { readonly status: { readonly token: string } }).status;
    const somebody = cluster.admin.as(token);
    assert.equal((await somebody.ask("GET", "/api/v1/namespaces")).status, 403);
  });

  it("gives a pod the token of its service account, and refuses a pod without one", async () => {
    const pod = (serviceAccountName: string) => ({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "app", namespace: "default" },
      spec: { serviceAccountName, containers: [{ name: "app", image: "app" }] },
    });
    const { body, status } = await objects.create(pod("default"), { dryRun: true });
    const { spec } = body as { readonly spec: { readonly volumes: readonly { name: string }[] } };
    assert.equal(status, 201);
    assert.match(spec.volumes[0]?.name ?? "", /^kube-api-access-/);
    assert.equal((await objects.create(pod("nobody"), { dryRun: true })).status, 403);
  });

  it("refuses a field that it does not know", async () => {
    const misspelt = {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "a" },
      dta: {},
    };
    const { status, body } = await objects.create(misspelt, { dryRun: true });
    assert.equal(status, 400);
    assert.match((body as { readonly message: string }).message, /unknown field "dta"/);
  });

  it("lets a namespace go with what is in it", async function () {
    this.timeout(minutes);
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "short-lived" } };
    const inside = {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "a", namespace: "short-lived" },
    };
    await objects.apply(namespace);
    await objects.apply(inside);
    await objects.remove(namespace);
    await eventually("it is gone", async () => (await objects.get(namespace)).status === 404);
    assert.equal((await objects.get(inside)).status, 404);
  });

  it("leaves nothing when it is stopped", async function () {
    this.timeout(minutes);
    await cluster.stop();
    assert.equal(cluster.apiServer.running(), false);
    assert.equal(existsSync(cluster.folder), false);
    await assert.rejects(cluster.admin.ask("GET", "/version"), /ECONNREFUSED/);
  });
});
