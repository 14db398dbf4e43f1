import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unknown } from "../../../simulation/provider";
import { World, kubeconfig, urnOf } from "./simulated-world";
import type { TestProvider } from "./simulated-world";

const policyType = "kubernetes:policies.kyverno.io/v1:ValidatingPolicy";
const policy = {
  apiVersion: "policies.kyverno.io/v1",
  kind: "ValidatingPolicy",
  metadata: { name: "require-digest" },
  spec: {},
};

const object = (apiVersion: string, kind: string, name: string, more: object = {}) => ({
  apiVersion,
  kind,
  metadata: { name },
  ...more,
});

describe("the simulated Kubernetes", () => {
  let world: World;
  let kubernetes: TestProvider;
  beforeEach(async () => {
    world = new World();
    kubernetes = await world.provider("kubernetes");
  });
  afterEach(() => {
    world.end();
  });

  const makeNamespace = (name: string) =>
    kubernetes.make("kubernetes:core/v1:Namespace", name, object("v1", "Namespace", name));
  const makeKyverno = (more: object = {}) =>
    kubernetes.make("kubernetes:helm.sh/v3:Release", "kyverno", {
      chart: "kyverno",
      compat: "true",
      name: "kyverno",
      namespace: "kyverno",
      version: "3.9.1",
      ...more,
    });
  const config = (namespace: string, data: Record<string, string> = {}) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "settings", namespace },
    data,
  });

  it("makes an object in a namespace that exists, and in none that does not", async () => {
    const type = "kubernetes:core/v1:ConfigMap";
    await assert.rejects(async () => kubernetes.make(type, "c", config("team")), {
      message: 'namespaces "team" not found',
    });
    await makeNamespace("team");
    const { id, outputs } = await kubernetes.make(type, "c", config("team"));
    assert.equal(id, "team/settings");
    assert.deepEqual(Object.keys(outputs["metadata"] as object), [
      ...["name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp"],
    ]);
    for (const namespace of ["default", "kube-system", "kube-public", "kube-node-lease"]) {
      await kubernetes.make(type, namespace, config(namespace));
    }
  });

  it("refuses a second object of a name", async () => {
    await makeNamespace("team");
    await assert.rejects(makeNamespace("team"), { message: 'namespaces "team" already exists' });
  });

  it("refuses a name that is no DNS name", async () => {
    const failures = (kind: string, name: string) =>
      kubernetes.failures(`kubernetes:core/v1:${kind}`, object("v1", kind, name));
    assert.deepEqual(await failures("Namespace", "team.one"), [
      'metadata.name: "team.one" is no valid name: a DNS label: at most 63 lower-case letters, digits and -',
    ]);
    assert.deepEqual(await failures("ConfigMap", "Team"), [
      'metadata.name: "Team" is no valid name: a DNS subdomain: lower-case letters, digits, - and .',
    ]);
  });

  it("judges the shape of an object", async () => {
    const failures = await kubernetes.failures("kubernetes:apps/v1:Deployment", {
      ...object("apps/v1", "Deployment", "web"),
      spec: {
        replica: 2,
        selector: {},
        template: { spec: { containers: [{ image: "web", ports: [{ containerPort: "80" }] }] } },
      },
    });
    assert.deepEqual(failures, [
      "spec.replica: no such property; the nearest is replicas",
      "spec.template.spec.containers[0].ports[0].containerPort: must be a number, not a string",
      "spec.template.spec.containers[0].name: missing, and required",
    ]);
  });

  it("replaces for what cannot be changed", async () => {
    const made = await kubernetes.make(
      "kubernetes:core/v1:ConfigMap",
      "c",
      config("default", { a: "1" }),
    );
    assert.equal(
      await kubernetes.change(made, config("default", { a: "2" })),
      "replace for data: delete, then create",
    );
    const labelled = {
      ...made.inputs,
      metadata: { name: "settings", namespace: "default", labels: { a: "b" } },
    };
    assert.equal(await kubernetes.change(made, labelled), "update metadata");
    const moved = config("kube-system", { a: "1" });
    assert.equal(await kubernetes.change(made, moved), "replace for metadata: create, then delete");

    const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" };
    const binding = object("rbac.authorization.k8s.io/v1", "RoleBinding", "b", { roleRef });
    const bound = await kubernetes.make(
      "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
      "b",
      binding,
    );
    const edit = { ...binding, roleRef: { ...roleRef, name: "edit" } };
    assert.equal(await kubernetes.change(bound, edit), "replace for roleRef: delete, then create");
  });

  it("names an object that has no name, and deletes a namespace with what is in it", async () => {
    const namespace = await kubernetes.make("kubernetes:core/v1:Namespace", "team", {
      apiVersion: "v1",
      kind: "Namespace",
    });
    const { name } = namespace.inputs["metadata"] as { name: string };
    assert.match(name, /^team-[0-9a-f]{7}$/);
    await kubernetes.make("kubernetes:core/v1:ConfigMap", "c", config(name));
    await kubernetes.remove(namespace);
    assert.deepEqual(world.ledger.list(), []);
  });

  it("never deletes a namespace of the system's", async () => {
    const id = "kube-system";
    const adopted = await makeNamespace(id);
    await assert.rejects(async () => kubernetes.remove(adopted), {
      message: 'namespaces "kube-system" is forbidden: this namespace may not be deleted',
    });
  });

  it("knows a custom resource only once a chart has brought its definition", async () => {
    await assert.rejects(async () => kubernetes.make(policyType, "p", policy), {
      message: 'no matches for kind "ValidatingPolicy" in version "policies.kyverno.io/v1"',
    });
    await makeNamespace("kyverno");
    await makeKyverno();
    const { id } = await kubernetes.make(policyType, "p", policy);
    assert.equal(id, "require-digest");
    await assert.rejects(
      async () =>
        kubernetes.make("kubernetes:monitoring.coreos.com/v1:PrometheusRule", "r", {
          ...object("monitoring.coreos.com/v1", "PrometheusRule", "r"),
        }),
      { message: 'no matches for kind "PrometheusRule" in version "monitoring.coreos.com/v1"' },
    );
  });

  it("does not know the definitions of a chart that was installed without them", async () => {
    await makeNamespace("kyverno");
    await makeKyverno({ skipCrds: true });
    await assert.rejects(
      async () => kubernetes.make(policyType, "p", policy),
      /no matches for kind/,
    );
  });

  it("knows a custom resource that the program itself defines", async () => {
    await kubernetes.make("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", "d", {
      ...object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "things.example.com"),
      spec: {
        group: "example.com",
        scope: "Cluster",
        names: { kind: "Thing", plural: "things" },
        versions: [{ name: "v1", served: true, storage: true }],
      },
    });
    const { id } = await kubernetes.make(
      "kubernetes:example.com/v1:Thing",
      "t",
      object("example.com/v1", "Thing", "t"),
    );
    assert.equal(id, "t");
  });

  it("does not uninstall Kyverno while its policies exist", async () => {
    await makeNamespace("kyverno");
    const release = await makeKyverno();
    const made = await kubernetes.make(policyType, "p", policy);
    await assert.rejects(async () => kubernetes.remove(release), {
      message: `cannot uninstall the release while objects of its custom resource definitions exist: ${policyType} require-digest`,
    });
    await kubernetes.remove(made);
    await kubernetes.remove(release);
  });

  it("knows what a release of the program's own chart holds: kinds that there are, until they go", async () => {
    const makeRules = (manifests: Record<string, string>) =>
      kubernetes.make("kubernetes:helm.sh/v3:Release", "rules", {
        chart: "components/governance/policies-chart",
        compat: "true",
        name: "palisade-rules",
        namespace: "kyverno",
        values: { manifests },
      });
    const manifests = { "ValidatingPolicy/require-digest": JSON.stringify(policy) };
    await makeNamespace("kyverno");
    await assert.rejects(async () => makeRules(manifests), {
      message: 'no matches for kind "ValidatingPolicy" in version "policies.kyverno.io/v1"',
    });
    const release = await makeKyverno();
    await assert.rejects(async () => makeRules({ "ValidatingPolicy/require-digest": "[]" }), {
      message:
        'values.manifests["ValidatingPolicy/require-digest"]: holds no object; give one manifest as text',
    });
    const rules = await makeRules(manifests);
    await assert.rejects(
      async () => kubernetes.remove(release),
      /^Error: cannot uninstall the release while objects of its custom resource definitions exist/,
    );
    await kubernetes.remove(rules);
    await kubernetes.remove(release);
  });

  it("refuses a kind that the type does not say", async () => {
    assert.deepEqual(await kubernetes.failures(policyType, { ...policy, kind: "Policy" }), [
      "kind: must be policies.kyverno.io/v1 ValidatingPolicy, as the type says",
    ]);
  });

  it("tells of a release what a program reads, and shows its values to nobody", async () => {
    await makeNamespace("kyverno");
    const values = { password: "correct horse" };
    const release = await makeKyverno({ values });
    assert.deepEqual(release.outputs["status"], {
      appVersion: "simulated",
      chart: "kyverno",
      name: "kyverno",
      namespace: "kyverno",
      revision: 1,
      status: "deployed",
      version: "3.9.1",
    });
    assert.equal(release.id, "kyverno/kyverno");
    assert.deepEqual(
      await kubernetes.failures("kubernetes:helm.sh/v3:Release", { compat: "true" }),
      ["chart: missing, and required"],
    );
    const journal = readFileSync(join(world.dir, "kubernetes.jsonl"), "utf8");
    assert.doesNotMatch(journal, /correct horse/);
    // A refresh knows them from the state that it refreshes, and shows no drift.
    const read = await kubernetes.provider.read?.(release.id, release.urn, release.outputs);
    assert.deepEqual(read?.props, release.outputs);
  });

  it("shows no Secret's data to anybody", async () => {
    await kubernetes.make("kubernetes:core/v1:Secret", "s", {
      ...object("v1", "Secret", "s"),
      stringData: { token: "correct horse" },
    });
    assert.doesNotMatch(readFileSync(join(world.dir, "kubernetes.jsonl"), "utf8"), /correct horse/);
  });

  it("reaches no cluster that does not exist", async () => {
    const lost = await world.provider("kubernetes", {
      kubeconfig: kubeconfig("https://203.0.113.9"),
    });
    const namespace = object("v1", "Namespace", "team");
    const message =
      'configured Kubernetes cluster is unreachable: Get "https://203.0.113.9/version": dial tcp: connect: connection refused';
    await assert.rejects(async () => lost.make("kubernetes:core/v1:Namespace", "n", namespace), {
      message,
    });
    const urn = urnOf("kubernetes:core/v1:Namespace", "n");
    await assert.rejects(async () => lost.provider.planCreate?.(urn, namespace), { message });
  });

  it("plans for a cluster that is not made yet", async () => {
    const planned = await world.provider("kubernetes", { kubeconfig: unknown });
    const urn = urnOf(policyType, "p");
    assert.deepEqual(await planned.provider.planCreate?.(urn, policy), {
      ...policy,
      metadata: {
        ...policy.metadata,
        uid: unknown,
        resourceVersion: unknown,
        generation: unknown,
        creationTimestamp: unknown,
      },
    });
  });

  it("is in the cluster that its kubeconfig names, and gone with it", async () => {
    const gcp = await world.provider("gcp");
    const cluster = await gcp.make("gcp:container/cluster:Cluster", "c", {
      name: "dev",
      location: "europe-west3",
      deletionProtection: false,
    });
    const inside = await world.provider("kubernetes", {
      kubeconfig: kubeconfig(`https://${String(cluster.outputs["endpoint"])}`),
    });
    const namespace = object("v1", "Namespace", "team");
    await makeNamespace("team");
    await inside.make("kubernetes:core/v1:Namespace", "inside", namespace);
    assert.equal(world.ledger.list("kubernetes").length, 2);
    await gcp.remove(cluster);
    assert.deepEqual(
      world.ledger.list().map(({ scope, id }) => `${scope} ${id}`),
      ["192.0.2.200 team"],
    );
  });

  it("is replaced with everything in it when its cluster may be another one, and not for a new credential", async () => {
    const replaces = async (olds: object, news: object) =>
      (await kubernetes.provider.diffConfig?.({ ...olds }, { ...news }))?.replaces;
    const [here, there] = ["https://192.0.2.1", "https://192.0.2.2"].map(kubeconfig);
    assert.deepEqual(await replaces({ kubeconfig: here }, { kubeconfig: here }), []);
    assert.deepEqual(await replaces({ kubeconfig: here }, { kubeconfig: there }), ["kubeconfig"]);
    assert.deepEqual(await replaces({ kubeconfig: here }, { kubeconfig: unknown }), ["kubeconfig"]);
    const identified = { clusterIdentifier: "dev", kubeconfig: here };
    assert.deepEqual(await replaces(identified, { ...identified, kubeconfig: unknown }), []);
    assert.deepEqual(await replaces(identified, { ...identified, clusterIdentifier: "prod" }), [
      "clusterIdentifier",
    ]);
  });
});
