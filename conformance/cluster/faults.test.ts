import assert from "node:assert/strict";

import type { Manifest } from "../../policypack/examples";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { ourVerdicts } from "../our-verdicts";
import type { ApiClient } from "./api";
import { evasions, huge, inController, onHost } from "./evasions";
import { derived } from "./example-cases";
import { eventually } from "./eventually";
import { faultsOf } from "./faults";
import type { Fault } from "./faults";
import { startGovernedCluster } from "./governed-cluster";
import type { GovernedCluster } from "./governed-cluster";
import { messageOf } from "./objects";
import { startOnslaught } from "./onslaught";
import { startRoute } from "./route";
import type { Route } from "./route";
import { completed, neededBy, submit } from "./verdicts";

const minutes = 60_000;

const inNamespace = (object: Manifest, namespace: string): Manifest => ({
  ...object,
  metadata: { ...object.metadata, namespace },
});

/** Namespaces that must go on with no answer from Kyverno. */
const unjudged = ["kube-system", "kyverno"];

/** The break-glass role is an administrator of the cluster on each cloud; an account stands for who has it. */
const account = { name: "break-glass", namespace: "kube-system" };
const breakGlass: readonly Manifest[] = [
  { apiVersion: "v1", kind: "ServiceAccount", metadata: account },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: "break-glass" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "ServiceAccount", ...account }],
  },
];

describe("a cluster of production whose Kyverno fails", () => {
  let route: Route;
  let governed: GovernedCluster;

  before(async function () {
    this.timeout(40 * minutes);
    route = await startRoute();
    governed = await startGovernedCluster({
      environment: "production",
      through: route,
      objects: [
        ...breakGlass,
        ...neededBy(["team-a", ...unjudged].map((name) => inNamespace(pod(), name))).filter(
          ({ kind, metadata }) => kind !== "Namespace" || !unjudged.includes(metadata.name),
        ),
      ],
    });
    await eventually("it judges", judges, 60);
  });

  after(async function () {
    this.timeout(minutes);
    await governed.stop();
    await route.close();
  });

  const judges = async (): Promise<boolean> =>
    (await submit(governed.objects, pod())).is === "admitted" &&
    (await submit(governed.objects, onHost())).is === "denied";

  for (const title of [
    "is killed",
    "hangs",
    "cannot be reached, because its Service has no endpoint",
    "cannot be reached, because nothing answers on the way",
    "has a certificate that is over, and may not renew it",
  ]) {
    it(`admits nothing while Kyverno ${title}, but what keeps the cluster alive, and judges again within a minute`, async function () {
      this.timeout(5 * minutes);
      const fault = faultsOf(governed, route).find((each) => each.title === title);
      assert.ok(fault);
      const onslaught = startOnslaught(governed.objects, {
        "a bad pod": onHost(),
        ...Object.fromEntries(
          derived.map(({ kind, wrap }) => [`a bad ${kind}`, completed(wrap(onHost()))]),
        ),
      });
      try {
        await fault.strike();
        try {
          await refuses(fault);
          await sustains();
        } finally {
          const from = performance.now();
          await fault.heal();
          await eventually("it judges again", judges, 60);
          process.stderr.write(`      ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
        }
      } finally {
        await onslaught.end();
      }
      assert.deepEqual(Object.fromEntries(onslaught.admitted), {});
      assert.equal(onslaught.refused.size, derived.length + 1);
    });
  }

  async function refuses({ reason }: Fault): Promise<void> {
    await eventually("the reason is told", async () => {
      const outcome = await submit(governed.objects, pod());
      assert.ok(outcome.is === "refused", JSON.stringify(outcome));
      assert.match(outcome.reason, /failed calling webhook/);
      return reason.test(outcome.reason);
    });
  }

  /** What the system and whoever repairs the cluster must be able to do, with no answer from Kyverno. */
  async function sustains(): Promise<void> {
    const { objects } = governed;
    for (const namespace of unjudged) {
      const { status, body } = await objects.create(inNamespace(onHost(), namespace), {
        dryRun: true,
      });
      assert.equal(status, 201, `${namespace}: ${JSON.stringify(body)}`);
    }
  }

  it("can be taken back by whoever has the break-glass role, and is guarded again when Kyverno is back", async function () {
    this.timeout(5 * minutes);
    const { admission } = governed.kyverno.controllers;
    const rescuer = governed.objects.by(await administrator());
    admission.signal("KILL");
    await admission.ended;
    await route.cut();
    assert.equal((await submit(rescuer, pod())).is, "refused");
    const removed = await Promise.all(
      ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"].map(async (kind) => {
        const reference = { apiVersion: "admissionregistration.k8s.io/v1", kind, metadata: {} };
        const all = await rescuer.list(reference);
        for (const { metadata } of all) {
          assert.equal((await rescuer.remove({ ...reference, metadata })).status, 200);
        }
        return all.length;
      }),
    );
    assert.ok(removed.every((count) => count > 0));
    assert.equal((await submit(rescuer, pod())).is, "admitted");
    await governed.kyverno.restart("admission");
    await eventually("it judges again", judges, 60);
  });

  async function administrator(): Promise<ApiClient> {
    const { admin } = governed.controlPlane;
    const path = "/api/v1/namespaces/kube-system/serviceaccounts/break-glass/token";
    const body = { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} };
    const answer = await admin.ask("POST", path, { body });
    return admin.as((answer.body as { readonly status: { readonly token: string } }).status.token);
  }

  describe("and whose rules somebody wants to get round", () => {
    before(async function () {
      this.timeout(2 * minutes);
      assert.equal((await governed.objects.create(pod())).status, 201);
    });

    for (const [title, evade] of Object.entries(evasions)) {
      it(`refuses ${title}`, async function () {
        this.timeout(minutes);
        const { objects, controlPlane } = governed;
        const answer = await evade({ objects, client: controlPlane.admin });
        assert.ok([400, 403, 422].includes(answer.status), JSON.stringify(answer.body));
        process.stderr.write(`      ${messageOf(answer).slice(0, 150)}\n`);
      });
    }

    it("refuses a pod of 1.4 MB that breaks none, too, where a rule costs more to judge than Kubernetes allows", async function () {
      this.timeout(minutes);
      const answer = await governed.objects.create(huge(pod()));
      assert.equal(answer.status, 400, JSON.stringify(answer.body));
      assert.match(messageOf(answer), /Policy \S+ error: .*actual cost limit exceeded/);
    });

    it("makes no pod of a ReplicaSet that is scaled up by its subresource", async function () {
      this.timeout(minutes);
      const replicaSet = inController("ReplicaSet", onHost());
      const none = { ...replicaSet, spec: { ...(replicaSet["spec"] as object), replicas: 0 } };
      await governed.objects.apply(none);
      const scaled = await governed.objects.patch(replicaSet, { spec: { replicas: 3 } }, "scale");
      assert.equal(scaled.status, 200);
      await eventually(
        "its pods are refused",
        async () => {
          const { body } = await governed.objects.get(replicaSet);
          const { conditions = [], replicas } = (body as Scaled).status;
          return (
            replicas === 0 &&
            conditions.some(({ message }) => message.includes("No host namespaces"))
          );
        },
        60,
      );
      await governed.objects.remove(replicaSet);
    });
  });

  it("has nothing in it in the end that a rule refuses", async function () {
    this.timeout(2 * minutes);
    const kinds = [
      ["v1", "Pod"],
      ["apps/v1", "Deployment"],
      ["apps/v1", "StatefulSet"],
      ["apps/v1", "DaemonSet"],
      ["batch/v1", "Job"],
      ["batch/v1", "CronJob"],
    ] as const;
    const found: string[] = [];
    for (const [apiVersion, kind] of kinds) {
      for (const each of await governed.objects.list({ apiVersion, kind, metadata: {} })) {
        const { namespace = "", name } = each.metadata;
        if (unjudged.includes(namespace)) continue;
        const failed = [...ourVerdicts({ ...each, apiVersion, kind })].filter(
          ([, { verdict }]) => verdict === "fail",
        );
        if (failed.length > 0)
          found.push(`${kind} ${namespace}/${name}: ${failed.map(([rule]) => rule).join(", ")}`);
      }
    }
    assert.deepEqual(found, []);
  });
});

interface Scaled {
  readonly status: {
    readonly replicas: number;
    readonly conditions?: readonly { readonly message: string }[];
  };
}
