import assert from "node:assert/strict";

import type { Manifest } from "../../policypack/examples";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { namespace } from "../../policypack/rules/kubernetes/example-namespaces";
import { controllers } from "../../test/support/controllers";
import { withoutNulls } from "../stored-objects";
import { eventually } from "./eventually";
import { cases, derived, inControllers } from "./example-cases";
import type { Case } from "./example-cases";
import { startGovernedCluster, unready } from "./governed-cluster";
import type { GovernedCluster } from "./governed-cluster";
import { completed, neededBy, submit } from "./verdicts";

const minutes = 60_000;

/** They are enforced at admission; no service account may read all Secrets to look for what is there already. */
const unreadByReports = ["disallow-token-secrets"];

/** Why the API server itself has nothing of an object. */
const refusals = [
  // Its kinds come with the Gateway API, which is not installed here.
  /: The API server has no \S+ of gateway\.networking\.k8s\.io\/\S+$/,
  // It breaks a rule that Kubernetes has as well.
  /: \S+ "\S+" is invalid: /,
];

const onHost = pod((p) => {
  p.spec["hostNetwork"] = true;
});

describe("a cluster of production, with a real API server and a real Kyverno", () => {
  let governed: GovernedCluster;

  before(async function () {
    this.timeout(40 * minutes);
    const objects = neededBy([...cases, ...inControllers].map(({ object }) => object));
    governed = await startGovernedCluster({ environment: "production", objects });
  });

  after(async function () {
    this.timeout(minutes);
    await governed.stop();
  });

  it("takes every policy that the program deploys, and Kyverno calls each ready but the one on Secrets", async function () {
    this.timeout(5 * minutes);
    let left: readonly string[] = [];
    const expected = unreadByReports.map(
      (policy) =>
        `${policy}: Policy is not ready for reporting, missing permissions: get /v1, Resource=secrets: ; ` +
        "list /v1, Resource=secrets: ; watch /v1, Resource=secrets: .",
    );
    await eventually(
      "every policy is ready",
      async () => {
        left = await unready(governed);
        return left.length === expected.length;
      },
      240,
    ).catch(() => undefined);
    assert.deepEqual(left, expected);
  });

  it("denies and admits every example as the catalogue says", async function () {
    this.timeout(10 * minutes);
    await judge(cases);
  });

  it("denies and admits every pod of the examples in each kind of controller", async function () {
    this.timeout(20 * minutes);
    await judge(inControllers);
  });

  async function judge(all: readonly Case[]): Promise<void> {
    const wrong: string[] = [];
    const refused: string[] = [];
    const counts = { admitted: 0, denied: 0, repaired: 0 };
    await inParallel(all, async ({ title, object, breaks }) => {
      const outcome = await submit(governed.objects, withoutNulls(object) as Manifest);
      if (outcome.is === "refused") {
        refused.push(`${title}: ${outcome.reason}`);
        return;
      }
      const denying = outcome.is === "denied" ? outcome.policies : [];
      const tooMany = denying.filter((policy) => !breaks.includes(ruleOf(policy)));
      // A mutation repairs some before they are judged.
      const missing = breaks.filter(
        (id) => !denying.some((policy) => ruleOf(policy) === id) && !isRepairable(id),
      );
      if (tooMany.length + missing.length > 0) {
        wrong.push(`${title}: ${JSON.stringify({ tooMany, missing, outcome })}`);
      } else if (outcome.is === "denied") counts.denied += 1;
      else if (breaks.length > 0) counts.repaired += 1;
      else counts.admitted += 1;
    });
    process.stderr.write(`      ${JSON.stringify({ ...counts, refused: refused.length })}\n`);
    // Whatever else the API server says, a policy that should have been asked was not.
    const unexpected = refused.filter((each) => !refusals.some((reason) => reason.test(each)));
    assert.deepEqual(unexpected, []);
    assert.ok(refused.length < all.length / 10, refused.join("\n"));
    assert.ok(counts.denied > all.length / 4 && counts.admitted > all.length / 4);
    assert.deepEqual(wrong, []);
  }

  it("says why it denies, and what to do", async () => {
    const outcome = await submit(governed.objects, onHost);
    assert.equal(outcome.is, "denied");
    assert.match(
      outcome.message,
      /Policy disallow-host-namespaces failed: No host namespaces: The pod is in the node's network namespace\. Remove `hostNetwork`/,
    );
  });

  it("lets a ReplicaSet come, but none of the pods that break a rule", async function () {
    this.timeout(minutes);
    const replicaSet = controllers.find(({ kind }) => kind === "ReplicaSet");
    assert.ok(replicaSet);
    const object = completed(replicaSet.wrap(onHost));
    const named = { ...object, metadata: { ...object.metadata, name: "around" } };
    await governed.objects.apply(named);
    await eventually("its pods are denied", async () => {
      const { body } = await governed.objects.get(named);
      const { status } = body as { readonly status: ReplicaSetStatus };
      return (
        status.conditions?.some(
          ({ type, message }) =>
            type === "ReplicaFailure" && message.includes("No host namespaces"),
        ) === true
      );
    });
    const { body } = await governed.objects.get(named);
    assert.equal((body as { readonly status: ReplicaSetStatus }).status.replicas, 0);
    await governed.objects.remove(named);
  });

  it("never denies in a namespace of the system", async () => {
    const metadata = { ...onHost.metadata, namespace: "kube-system" };
    await governed.objects.apply({
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "app", namespace: "kube-system" },
    });
    for (const object of [onHost, ...derived.map(({ wrap }) => completed(wrap(onHost)))]) {
      const { is } = await submit(governed.objects, {
        ...object,
        metadata: { ...object.metadata, namespace: metadata.namespace },
      });
      assert.equal(is, "admitted", object.kind);
    }
  });

  it("writes the defaults into what leaves them open", async () => {
    const withoutProfile = pod(({ spec }) => {
      delete spec.securityContext?.["seccompProfile"];
    });
    const repaired = await submit(governed.objects, withoutProfile);
    assert.ok(repaired.is === "admitted", JSON.stringify(repaired));
    const { securityContext } = repaired.object?.["spec"] as {
      readonly securityContext: Readonly<Record<string, unknown>>;
    };
    assert.deepEqual(securityContext["seccompProfile"], { type: "RuntimeDefault" });
  });

  it("declines a token for the pods of a Deployment that says nothing, and denies a pod that has one already", async () => {
    const silent = pod(({ spec }) => {
      delete spec.automountServiceAccountToken;
    });
    const [deployment] = derived;
    assert.ok(deployment);
    const repaired = await submit(governed.objects, completed(deployment.wrap(silent)));
    assert.ok(repaired.is === "admitted", JSON.stringify(repaired));
    const { template } = repaired.object?.["spec"] as { readonly template: typeof silent };
    assert.equal(template.spec.automountServiceAccountToken, false);
    // The API server gave it a token before it asked anyone.
    const denied = await submit(governed.objects, silent);
    assert.ok(denied.is === "denied", JSON.stringify(denied));
  });

  it("gives a new namespace its network policies, its quota and its level of Pod Security", async function () {
    this.timeout(2 * minutes);
    const { labels = {} } = namespace({
      "pod-security.kubernetes.io/enforce": undefined,
    }).metadata;
    const made = { apiVersion: "v1", kind: "Namespace", metadata: { name: "fresh", labels } };
    await governed.objects.apply(made);
    const { body } = await governed.objects.get(made);
    const { metadata } = body as Manifest;
    assert.equal(metadata.labels?.["pod-security.kubernetes.io/enforce"], "restricted");
    const expected = [
      ["networking.k8s.io/v1", "NetworkPolicy", "palisade-default-deny"],
      ["v1", "ResourceQuota", "palisade"],
      ["v1", "LimitRange", "palisade"],
    ] as const;
    for (const [apiVersion, kind, name] of expected) {
      const reference = { apiVersion, kind, metadata: { name, namespace: "fresh" } };
      await eventually(`${kind} ${name} is there`, async () => {
        return (await governed.objects.get(reference)).status === 200;
      });
    }
  });

  it("refuses while Kyverno is gone, but not in kube-system, and judges again once it is back", async function () {
    this.timeout(4 * minutes);
    const { admission } = governed.kyverno.controllers;
    admission.signal("KILL");
    await admission.ended;
    const failed = await submit(governed.objects, pod());
    assert.equal(failed.is, "refused");
    assert.match(failed.reason, /failed calling webhook/);
    const inSystem = { ...pod().metadata, namespace: "kube-system" };
    assert.equal((await submit(governed.objects, { ...pod(), metadata: inSystem })).is, "admitted");
    await governed.kyverno.restart("admission");
    await eventually(
      "it judges again",
      async () =>
        (await submit(governed.objects, pod())).is === "admitted" &&
        (await submit(governed.objects, onHost)).is === "denied",
      60,
    );
  });
});

interface ReplicaSetStatus {
  readonly replicas: number;
  readonly conditions?: readonly { readonly type: string; readonly message: string }[];
}

function ruleOf(policy: string): string {
  return policy.replace(/(-ephemeral|-cluster)?(-enforce)?$/, "");
}

function isRepairable(id: string): boolean {
  return kubernetesRules.some((rule) => rule.id === id && rule.mutatedBy !== undefined);
}

async function inParallel<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let each = left.pop(); each !== undefined; each = left.pop()) await work(each);
    }),
  );
}
