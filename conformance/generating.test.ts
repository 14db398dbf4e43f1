import assert from "node:assert/strict";

import type { Cloud } from "../components/cluster";
import { namespaceDefaults } from "../components/governance/namespace-defaults";
import { environments } from "../policypack/environments";
import type { Manifest } from "../policypack/examples";
import { kyvernoExceptions } from "../policypack/exceptions";
import { generatingPolicy, namespaceDefaultsPolicy } from "../policypack/kyverno-generating";
import { setRules } from "../policypack/rules/sets";
import { optedIn, stageLabel } from "../policypack/stages";
import type { Stage } from "../policypack/stages";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";

const minutes = 60_000;
const { id } = namespaceDefaultsPolicy;
const clouds: readonly Cloud[] = ["aws", "gcp", "azure", "existing"];

function namespace(name: string, labels: Readonly<Record<string, string>> = {}): Manifest {
  const all = { "kubernetes.io/metadata.name": name, ...labels };
  return { apiVersion: "v1", kind: "Namespace", metadata: { name, labels: all } };
}

function policyAt(stage: Stage, defaults: readonly Manifest[]) {
  const policy = generatingPolicy({ stage, excludedNamespaces: ["kube-system"], defaults });
  assert.ok(policy);
  return policy;
}

/** What Kyverno makes, with the labels by which it knows what is its own; by kind and name. */
function madeIn(name: string, defaults: readonly Manifest[]): Manifest[] {
  const labels = {
    "app.kubernetes.io/managed-by": "kyverno",
    "generate.kyverno.io/policy-name": id,
    "generate.kyverno.io/trigger-group": "",
    "generate.kyverno.io/trigger-kind": "Namespace",
    "generate.kyverno.io/trigger-name": name,
    "generate.kyverno.io/trigger-namespace": "",
    "generate.kyverno.io/trigger-uid": "",
    "generate.kyverno.io/trigger-version": "v1",
  };
  return defaults
    .map((manifest) => ({
      ...manifest,
      metadata: { ...manifest.metadata, namespace: name, labels },
    }))
    .sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

function keyOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`;
}

/** Kyverno's engine, in a cluster that its own fake client stands in for. */
describe("the defaults of a new namespace, as Kyverno makes them", () => {
  let kyverno: KyvernoProcess;
  const defaults = namespaceDefaults("aws", "production");

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
  });

  after(async () => {
    await kyverno.stop();
  });

  const make = (object: Manifest, before: readonly Manifest[] = []) =>
    kyverno.generate({ object, resource: "namespaces", operation: "CREATE", before });

  for (const cloud of clouds) {
    it(`are exactly those that are declared, in each environment: ${cloud}`, async () => {
      for (const environment of environments) {
        const declared = namespaceDefaults(cloud, environment);
        assert.deepEqual(declared.map(keyOf).sort(), [
          "LimitRange/palisade",
          "NetworkPolicy/palisade-default-deny",
          "ResourceQuota/palisade",
        ]);
        await kyverno.use({ generating: [policyAt("enforce", declared)] });
        assert.deepEqual(await make(namespace("team-a")), {
          policies: [{ policy: id, status: "pass" }],
          after: madeIn("team-a", plain(declared)),
        });
      }
    });
  }

  it("are made for no namespace of the cluster's own", async () => {
    await kyverno.use({ generating: [policyAt("enforce", defaults)] });
    assert.deepEqual(await make(namespace("kube-system")), { policies: [], after: [] });
  });

  it("are made in a canary where the namespace opted in", async () => {
    await kyverno.use({ generating: [policyAt("canary", defaults)] });
    assert.deepEqual(await make(namespace("team-a")), { policies: [], after: [] });
    const { after } = await make(namespace("team-a", { [stageLabel]: optedIn }));
    assert.deepEqual(after, madeIn("team-a", plain(defaults)));
  });

  it("are not made where a waiver says so", async () => {
    const terms = { owner: "platform", reason: "It is a sandbox.", ticket: "OPS-1" };
    const [rule] = namespaceDefaultsPolicy.provides;
    const exceptions = kyvernoExceptions(
      [{ rule, subject: { kind: "Namespace", name: "sandbox" }, ...terms, expires: "2026-12-31" }],
      { rules: setRules, namespace: "palisade-exceptions", now: new Date("2026-06-01T12:00:00Z") },
    );
    await kyverno.use({ generating: [policyAt("enforce", defaults)], exceptions });
    const sandbox = await make(namespace("sandbox"));
    assert.deepEqual(sandbox.after, []);
    assert.deepEqual(
      sandbox.policies.map(({ policy, status }) => ({ policy, status })),
      [{ policy: id, status: "skip" }],
    );
    assert.deepEqual((await make(namespace("team-a"))).after, madeIn("team-a", plain(defaults)));
  });

  it("take nothing that somebody else made, though it has the name of one", async () => {
    const theirs: Manifest = {
      apiVersion: "v1",
      kind: "ResourceQuota",
      metadata: { name: "palisade", namespace: "team-a" },
      spec: { hard: { pods: "1" } },
    };
    await kyverno.use({ generating: [policyAt("enforce", defaults)] });
    const expected = madeIn("team-a", plain(defaults)).map((made) =>
      made.kind === "ResourceQuota" ? theirs : made,
    );
    assert.deepEqual((await make(namespace("team-a"), [theirs])).after, expected);
  });
});

/** As JSON says it: without what is undefined. */
function plain(manifests: readonly Manifest[]): Manifest[] {
  return JSON.parse(JSON.stringify(manifests)) as Manifest[];
}
