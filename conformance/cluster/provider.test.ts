import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { Ledger } from "../../simulation/ledger";
import type { SimulatedProvider } from "../../simulation/provider";
import { simulatedProviders } from "../../simulation/providers";
import type { Manifest } from "../../policypack/examples";
import { clusterObjects } from "./objects";
import { startControlPlane } from "./start";
import type { ControlPlane } from "./start";
import { kubernetesUnderTest } from "./tools";

/** What of the provider the engine uses, and this test with it. */
type Provider = Required<
  Pick<SimulatedProvider, "configure" | "create" | "diff" | "read" | "update" | "delete">
>;

const urnOf = (type: string, name: string): string =>
  `urn:pulumi:test::palisade::kubernetes:${type}::${name}`;

const binding = (role: string): Manifest => ({
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "RoleBinding",
  metadata: { name: "readers", namespace: "default" },
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
  subjects: [{ kind: "Group", apiGroup: "rbac.authorization.k8s.io", name: "readers" }],
});
const bindingUrn = urnOf("rbac.authorization.k8s.io/v1:RoleBinding", "readers");

const quota = (cpu: string): Manifest => ({
  apiVersion: "v1",
  kind: "ResourceQuota",
  metadata: { name: "quota", namespace: "default" },
  spec: { hard: { "requests.cpu": cpu } },
});
const quotaUrn = urnOf("core/v1:ResourceQuota", "quota");

describe("the Kubernetes provider on a real API server", function () {
  this.timeout("3m");
  let cluster: ControlPlane;
  let ledger: Ledger;
  let provider: Provider;

  before(async () => {
    cluster = await startControlPlane({ version: kubernetesUnderTest() });
    ledger = Ledger.open(join(cluster.folder, "ledger"));
    const options = { server: cluster.server };
    provider = simulatedProviders(ledger, options)("kubernetes") as Provider;
    await provider.configure({ kubeconfig: await readFile(cluster.kubeconfig, "utf8") });
  });
  after(async () => {
    ledger.close();
    await cluster.stop();
  });

  const diff = async (urn: string, id: string, before: Manifest, after: Manifest) => {
    const { changes, diffs, replaces = [] } = await provider.diff(id, urn, before, after, before);
    return { changes, diffs, replaces };
  };

  it("replaces for what the server changes on no object, by what the server says", async () => {
    const { id } = await provider.create(bindingUrn, binding("view"));
    assert.deepEqual(await diff(bindingUrn, id, binding("view"), binding("edit")), {
      changes: true,
      diffs: ["roleRef"],
      replaces: ["roleRef"],
    });
    await provider.delete(id, bindingUrn, binding("view"));
    assert.equal((await clusterObjects(cluster.admin).get(binding("view"))).status, 404);
  });

  it("takes another way to write a value for no change", async () => {
    const { id } = await provider.create(quotaUrn, quota("1000m"));
    const same = { changes: false, diffs: [], replaces: [] };
    assert.deepEqual(await diff(quotaUrn, id, quota("1000m"), quota("1")), same);
    const read = await provider.read(id, quotaUrn, {}, quota("1000m"));
    assert.deepEqual(read.inputs, quota("1"));
  });

  it("sees a change by hand, and neither a label of others nor a status as one", async () => {
    const objects = clusterObjects(cluster.admin);
    const id = "default/quota";
    await objects.patch(quota("1"), { metadata: { labels: { theirs: "yes" } } });
    assert.equal((await diff(quotaUrn, id, quota("1"), quota("1"))).changes, false);
    await objects.patch(quota("1"), { spec: { hard: { "requests.cpu": "9" } } });
    assert.deepEqual((await diff(quotaUrn, id, quota("1"), quota("1"))).diffs, ["spec"]);
    await assert.rejects(provider.update(id, quotaUrn, quota("1"), quota("1")), {
      message:
        'ResourceQuota default/quota: Apply failed with 1 conflict: conflict with "conformance" using v1: ' +
        ".spec.hard.requests.cpu; leave these fields to their manager, or take them over with the annotation " +
        'pulumi.com/patchForce: "true"',
    });
  });

  it("refuses a field that no schema knows", async () => {
    const typo = { ...quota("1"), metadata: { name: "other", namespace: "default" } };
    await assert.rejects(
      provider.create(quotaUrn, { ...typo, spec: { hrad: {} } }),
      /^Error: ResourceQuota default\/other: .*\.spec\.hrad: field not declared in schema$/,
    );
  });

  it("leaves a namespace only when the namespace is gone", async () => {
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "team" } };
    const urn = urnOf("core/v1:Namespace", "team");
    const { id } = await provider.create(urn, namespace);
    await provider.delete(id, urn, namespace);
    assert.equal((await clusterObjects(cluster.admin).get(namespace)).status, 404);
    assert.deepEqual(await provider.read(id, urn, {}, namespace), { id: "" });
  });

  it("deletes a service account that its controller makes again at once", async () => {
    const account = {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "default", namespace: "default" },
      automountServiceAccountToken: false,
    };
    const urn = urnOf("core/v1:ServiceAccount", "default");
    const { id } = await provider.create(urn, account);
    await provider.delete(id, urn, account);
  });
});
