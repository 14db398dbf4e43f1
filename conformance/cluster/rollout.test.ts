import assert from "node:assert/strict";

import type { Manifest } from "../../policypack/examples";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { optedIn, stageLabel } from "../../policypack/stages";
import type { Waiver } from "../../policypack/waivers";
import { controllers } from "../../test/support/controllers";
import { eventually } from "./eventually";
import { startGovernedCluster } from "./governed-cluster";
import type { GovernedCluster } from "./governed-cluster";
import { completed, neededBy, submit } from "./verdicts";

const minutes = 60_000;
const rule = "disallow-host-namespaces";

/** The API server stamps what it makes with the time of this machine. */
const inAMonth = new Date(Date.now() + 30 * 24 * 60 * minutes).toISOString().slice(0, 10);

function waiver(name: string, expires: string): Waiver {
  const terms = { owner: "platform", reason: "It measures the network.", ticket: "OPS-1" };
  return { rule, subject: { namespace: "opted-in", name }, ...terms, expires };
}

function onHost(namespace: string, name = "app"): Manifest {
  return pod((p) => {
    p.metadata.namespace = namespace;
    p.metadata.name = name;
    p.spec["hostNetwork"] = true;
  });
}

describe("a cluster of staging, with a real API server and a real Kyverno", () => {
  let governed: GovernedCluster;

  before(async function () {
    this.timeout(40 * minutes);
    governed = await startGovernedCluster({
      environment: "staging",
      // The one that is over is written as on a day before that.
      waivers: [waiver("agent", inAMonth), waiver("old-agent", "2026-06-30")],
      objects: [
        {
          apiVersion: "v1",
          kind: "Namespace",
          metadata: { name: "opted-in", labels: { [stageLabel]: optedIn } },
        },
        ...neededBy([onHost("opted-in"), onHost("hesitant")]).filter(
          ({ kind, metadata }) => kind !== "Namespace" || metadata.name !== "opted-in",
        ),
      ],
    });
  });

  after(async function () {
    this.timeout(minutes);
    await governed.stop();
  });

  const is = async (object: Manifest) => (await submit(governed.objects, object)).is;

  it("denies where a namespace opted in, and nowhere else", async function () {
    this.timeout(minutes);
    await eventually("it denies", async () => (await is(onHost("opted-in"))) === "denied", 45);
    assert.equal(await is(onHost("hesitant")), "admitted");
    assert.equal(await is(pod((p) => (p.metadata.namespace = "opted-in"))), "admitted");
  });

  it("lets pass the pod and the controllers that a waiver names, and nothing else", async function () {
    this.timeout(minutes);
    await eventually(
      "the waiver holds",
      async () => (await is(onHost("opted-in", "agent"))) === "admitted",
      45,
    );
    for (const { kind, wrap } of controllers.slice(0, 6)) {
      const waived = completed(wrap(onHost("opted-in", "agent")));
      assert.equal(await is(waived), "admitted", kind);
      const other = completed(wrap(onHost("opted-in", "other")));
      assert.equal(await is(other), kind === "ReplicaSet" ? "admitted" : "denied", kind);
    }
  });

  it("lets nothing pass by a waiver whose day is over", async () => {
    const names = governed.set.exceptions.map(({ metadata }) => metadata.name);
    assert.ok(names.some((name) => name.includes("old-agent")));
    assert.equal(await is(onHost("opted-in", "old-agent")), "denied");
  });

  it("reports a violation where it only reports", async function () {
    this.timeout(5 * minutes);
    const violating = onHost("hesitant", "reported");
    const { status } = await governed.objects.create(violating);
    assert.equal(status, 201);
    const kind = {
      apiVersion: "wgpolicyk8s.io/v1alpha2",
      kind: "PolicyReport",
      metadata: { namespace: "hesitant" },
    };
    await eventually(
      "a report of it is there",
      async () => {
        const reports = (await governed.objects.list(kind)) as readonly Report[];
        const report = reports.find(({ scope }) => scope?.name === "reported");
        const result = report?.results?.find(({ policy }) => policy === rule);
        return result?.result === "fail" && result.source === "KyvernoValidatingPolicy";
      },
      240,
    );
  });
});

interface Report extends Manifest {
  readonly scope?: { readonly kind: string; readonly name: string };
  readonly results?: readonly {
    readonly policy: string;
    readonly result: string;
    readonly source: string;
  }[];
}
