import assert from "node:assert/strict";
import { dump } from "js-yaml";
import { unknown } from "../../../../simulation/provider";
import { ApiError } from "../../../../simulation/providers/kubernetes/cluster/api-error";
import type { Chart } from "../../../../simulation/providers/kubernetes/cluster/charts";
import { object } from "../../../../simulation/providers/values";
import { urnOf, World } from "../simulated-world";
import type { TestProvider } from "../simulated-world";
import { ApiDouble } from "./api-double";

const server = "https://127.0.0.1:6443";
const token = "made-up-token-of-the-cluster";

const kubeconfig = dump({
  clusters: [{ name: "c", cluster: { server, "certificate-authority-data": "YQ==" } }],
  users: [{ name: "u", user: { token } }],
  contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
  "current-context": "x",
});

const types = {
  namespace: "kubernetes:core/v1:Namespace",
  configMap: "kubernetes:core/v1:ConfigMap",
  secret: "kubernetes:core/v1:Secret",
  widget: "kubernetes:example.com/v1:Widget",
  release: "kubernetes:helm.sh/v3:Release",
  policy: "kubernetes:policies.kyverno.io/v1:ValidatingPolicy",
};

const namespace = (name: string) => ({ apiVersion: "v1", kind: "Namespace", metadata: { name } });
const widget = (spec: object, metadata: object = {}) => ({
  apiVersion: "example.com/v1",
  kind: "Widget",
  metadata: { name: "w", ...metadata },
  spec,
});
const widgetPath = "/apis/example.com/v1/widgets/w";

describe("the Kubernetes provider on a real API server", () => {
  let api: ApiDouble;
  let world: World;
  let provider: TestProvider;
  let said: string[];
  let hooks: string[];

  const chart: Chart = {
    render: ({ name }) =>
      Promise.resolve([
        { apiVersion: "v1", kind: "ConfigMap", metadata: { name: `${name}-settings` } },
        {
          apiVersion: "v1",
          kind: "Secret",
          metadata: { name: `${name}-hook`, annotations: { "helm.sh/hook": "pre-delete" } },
        },
        {
          apiVersion: "batch/v1",
          kind: "Job",
          metadata: {
            name: `${name}-clean`,
            namespace: "team",
            annotations: { "helm.sh/hook": "pre-delete", "helm.sh/hook-weight": "10" },
          },
        },
      ]),
    runHook: (job) => {
      hooks.push(String(object(job["metadata"])["name"]));
      return Promise.resolve();
    },
  };
  const release = (more: object = {}) => ({
    chart: "known",
    compat: "true",
    name: "r",
    namespace: "team",
    ...more,
  });

  beforeEach(async () => {
    api = new ApiDouble();
    api.serve("example.com/v1", "Widget", "widgets", false);
    said = [];
    hooks = [];
    world = new World(
      {},
      {
        server,
        charts: { known: chart },
        transport: () => api.transport,
        patience: { forRequest: 60, forPreview: 10, forObject: 60, between: 1 },
        log: (line) => said.push(line),
      },
    );
    provider = await world.provider("kubernetes", { kubeconfig });
  });
  afterEach(() => {
    world.end();
  });

  const make = (spec: object, metadata?: object) =>
    provider.make(types.widget, "w", widget(spec, metadata));

  it("works on no server but the one that it was given", async () => {
    const elsewhere = dump({ clusters: [{ name: "c", cluster: { server: "https://192.0.2.1" } }] });
    const other = await world.provider("kubernetes", { kubeconfig: elsewhere });
    await assert.rejects(other.make(types.namespace, "n", namespace("n")), /unreachable/);
    assert.deepEqual(api.asked, []);
  });

  it("plans by a dry run, and keeps nothing of it", async () => {
    const planned = await provider.provider.planCreate?.(
      urnOf(types.widget, "w"),
      widget({ a: 1 }),
    );
    assert.deepEqual(api.asked, [`PATCH ${widgetPath} (dry run)`]);
    assert.deepEqual(api.paths, []);
    assert.equal(object(planned?.["metadata"])["uid"], unknown);
    assert.equal(planned?.["defaulted"], true);
  });

  it("plans what the server cannot judge yet, as its namespace is planned too", async () => {
    const inputs = {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "c", namespace: "planned" },
    };
    const planned = await provider.provider.planCreate?.(urnOf(types.configMap, "c"), inputs);
    assert.equal(planned?.["kind"], "ConfigMap");
  });

  it("refuses a field that the schema does not know, in the server's words", async () => {
    await assert.rejects(make({ typo: 1 }), {
      message: "Widget w: .spec.typo: field not declared in schema",
    });
  });

  it("finds nothing to change in what it made", async () => {
    const made = await make({ a: 1 });
    assert.equal(await provider.change(made, widget({ a: 1 })), "nothing");
    assert.equal(await provider.change(made, widget({ a: 2 })), "update spec");
  });

  it("sees what was changed or deleted by hand, without a refresh", async () => {
    const made = await make({ a: 1 });
    api.byHand(widgetPath, widget({ a: 7 }));
    assert.equal(await provider.change(made, widget({ a: 1 })), "update spec");
    api.byHand(widgetPath, undefined);
    assert.match(await provider.change(made, widget({ a: 1 })), /^update /);
  });

  it("reads drift where the inputs have a value, and not what others added", async () => {
    const made = await make({ a: 1, empty: [] });
    api.byHand(widgetPath, widget({ a: 7, added: true }));
    const read = await provider.provider.read?.(made.id, made.urn, made.outputs, made.inputs);
    assert.deepEqual(read?.inputs, widget({ a: 7, empty: [] }));
    api.byHand(widgetPath, undefined);
    assert.deepEqual(await provider.provider.read?.(made.id, made.urn, made.outputs, made.inputs), {
      id: "",
    });
  });

  it("replaces for a field that the server changes on no object", async () => {
    const made = await make({ immutable: 1 });
    assert.equal(
      await provider.change(made, widget({ immutable: 2 })),
      "replace for spec: delete, then create",
    );
  });

  it("takes no field from another manager unless it is told to", async () => {
    const made = await make({ a: 1 });
    api.byHand(widgetPath, widget({ a: 7 }));
    await assert.rejects(provider.update(made, widget({ a: 1 })), {
      message:
        'Widget w: Apply failed with 1 conflict: conflict with "kubectl-edit": .spec.a; leave these fields to their ' +
        'manager, or take them over with the annotation pulumi.com/patchForce: "true"',
    });
    const forced = widget({ a: 1 }, { annotations: { "pulumi.com/patchForce": "true" } });
    await provider.update(made, forced);
    assert.deepEqual(api.at(widgetPath)?.["spec"], { a: 1 });
  });

  it("takes over what an engine made that was killed, instead of making it twice", async () => {
    const first = await make({ a: 1 });
    const second = await make({ a: 1 });
    assert.equal(
      object(second.outputs["metadata"])["uid"],
      object(first.outputs["metadata"])["uid"],
    );
    assert.deepEqual(api.paths, [widgetPath]);
  });

  for (const [what, failure] of [
    ["a webhook that comes up", new ApiError(500, { message: "failed calling webhook x" })],
    ["a server that restarts", Object.assign(new Error("refused"), { code: "ECONNREFUSED" })],
    ["a write at the same time", new ApiError(409, { message: "modified", reason: "Conflict" })],
    ["a server that is busy", new ApiError(429, { message: "too many requests" })],
  ] as const) {
    it(`asks again after ${what}`, async () => {
      await provider.make(types.namespace, "n", namespace("n"));
      api.failures.push(failure, failure);
      await make({ a: 1 });
      assert.equal(api.paths.includes(widgetPath), true);
    });
  }

  it("gives up on a webhook that does not come, and says so", async () => {
    api.failures.push(
      ...Array.from(
        { length: 500 },
        () => new ApiError(500, { message: "failed calling webhook" }),
      ),
    );
    await assert.rejects(make({ a: 1 }), /failed calling webhook/);
  });

  it("does not ask again after a refusal", async () => {
    await make({ a: 1 });
    api.failures.push(new ApiError(403, { message: "denied by policy", reason: "Forbidden" }));
    await assert.rejects(make({ a: 2 }), { message: "Widget w: denied by policy" });
  });

  it("waits until what it deletes is gone, and takes what is gone for deleted", async () => {
    const made = await make({ a: 1 });
    await provider.remove(made);
    assert.deepEqual(api.paths, []);
    await provider.remove(made);
  });

  it("shows nothing of a Secret, whatever the server says", async () => {
    const inputs = {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "s", namespace: "default" },
      stringData: { password: "correct horse" },
    };
    const encoded = Buffer.from("correct horse").toString("base64");
    api.failures.push(new ApiError(422, { message: `Invalid value: "correct horse", ${encoded}` }));
    await assert.rejects(provider.make(types.secret, "s", inputs), {
      message: 'Secret default/s: Invalid value: "[secret]", [secret]',
    });
  });

  it("installs a chart, runs its hooks, and deletes all of it", async () => {
    await provider.make(types.namespace, "n", namespace("team"));
    const made = await provider.make(types.release, "r", release());
    const settings = "/api/v1/namespaces/team/configmaps/r-settings";
    assert.equal(api.paths.includes(settings), true);
    assert.deepEqual(made.outputs["resourceNames"], { "ConfigMap/v1": ["team/r-settings"] });
    assert.equal(await provider.change(made, release()), "nothing");
    assert.deepEqual(hooks, []);
    api.byHand(settings, undefined);
    assert.equal(await provider.change(made, release()), "update resourceNames");
    await provider.update(made, made.inputs);
    assert.equal(api.paths.includes(settings), true);
    await provider.remove(made);
    assert.deepEqual(hooks, ["r-clean"]);
    assert.deepEqual(api.paths, ["/api/v1/namespaces/team"]);
  });

  it("lists a chart that cannot be had, and what only it brings, as not applied", async () => {
    const made = await provider.make(types.release, "k", release({ chart: "kyverno" }));
    const policy = {
      apiVersion: "policies.kyverno.io/v1",
      kind: "ValidatingPolicy",
      metadata: { name: "p" },
      spec: {},
    };
    await provider.make(types.policy, "p", policy);
    const reason = "not applied: chart kyverno cannot be had here";
    assert.equal(object(made.outputs["status"])["status"], reason);
    assert.deepEqual(said, [`${types.release} team/r: ${reason}`, `${types.policy} p: ${reason}`]);
    assert.deepEqual(
      world.ledger.list().map(({ type, id }) => `${type} ${id}`),
      [`${types.release} team/r`, `${types.policy} p`],
    );
    assert.deepEqual(api.paths, []);
    // Killed, it would be made again.
    await provider.make(types.policy, "p", policy);
    assert.equal(world.ledger.list().length, 2);
  });
});
