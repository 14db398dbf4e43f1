import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { catalogue } from "../policypack/catalogue";
import type { Manifest } from "../policypack/examples";
import { kyvernoExceptions } from "../policypack/exceptions";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { debugContainer, pod } from "../policypack/rules/kubernetes/compliant";
import type { Waiver, WaiverSubject } from "../policypack/waivers";
import { parseWaivers } from "../policypack/waivers-file";
import { controllers } from "../test/support/controllers";
import { policies } from "./agreement";
import { stackFilesDate } from "../simulation/stack-files-date";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { resourceOf } from "./submissions";

const minutes = 60_000;
const rule = "disallow-host-namespaces";
const now = new Date("2026-06-01T12:00:00Z");

const subjects: readonly WaiverSubject[] = [
  { namespace: "team-a", name: "agent" },
  { namespace: "team-*", kind: "Pod", name: "agent-*" },
  { namespace: "team-a", kind: "Deployment", name: 'a"b\\c' },
  { kind: "ClusterRole", name: "agent*" },
];

function waiver(subject: WaiverSubject, rules = rule): Waiver {
  const terms = { owner: "platform", reason: "It measures the network.", ticket: "OPS-1" };
  return { rule: rules, subject, ...terms, expires: "2026-12-31" };
}

function exceptionsOf(...waivers: readonly Waiver[]) {
  return kyvernoExceptions(waivers, {
    rules: kubernetesRules,
    namespace: "palisade-exceptions",
    now,
  });
}

describe("the exceptions that the waivers become", () => {
  let kyverno: KyvernoProcess;

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
  });

  after(async () => {
    await kyverno.stop();
  });

  it("are taken by Kyverno's webhook: the pack's own, and one of each form for every rule", async function () {
    this.timeout(5 * minutes);
    const file = join(__dirname, "../policypack/waivers.yaml");
    const own = parseWaivers(readFileSync(file, "utf8"), file, {
      rules: catalogue,
      now: stackFilesDate,
    });
    const exceptions = exceptionsOf(
      ...own,
      ...kubernetesRules.flatMap(({ id }) => subjects.map((subject) => waiver(subject, id))),
    );
    for (const exception of exceptions) {
      const { allowed, warnings = [] } = await kyverno.admit(exception);
      // Kyverno says something empty of an exception that the namespace setting allows.
      const said = warnings.filter((warning) => warning !== "");
      assert.deepEqual({ allowed, said }, { allowed: true, said: [] }, exception.metadata.name);
    }
  });

  it("would be refused with a clock in their conditions: Kyverno compiles those without its own functions", async () => {
    const [exception] = exceptionsOf(waiver({ namespace: "team-a", name: "agent" }));
    assert.ok(exception);
    const matchConditions = [
      { name: "not-expired", expression: 'time.now() < timestamp("2026-12-31T00:00:00Z")' },
    ];
    const { allowed, message } = await kyverno.admit({
      ...exception,
      spec: { ...exception.spec, matchConditions },
    });
    assert.equal(allowed, false);
    assert.match(message ?? "", /undeclared reference to '(time|now)'/);
  });

  const onHost = pod((p) => {
    p.metadata.name = "agent";
    p.spec["hostNetwork"] = true;
  });

  async function statusOf(object: Manifest, made?: string): Promise<string> {
    const submitted = {
      ...object,
      metadata: { ...object.metadata, ...(made === undefined ? {} : { creationTimestamp: made }) },
    };
    const { verdicts } = await kyverno.judge({
      object: submitted,
      resource: resourceOf(object),
      operation: "CREATE",
    });
    return verdicts.find(({ policy }) => policy === rule)?.status ?? "nothing";
  }

  it("let pass the pod and the controllers that they name, and nothing else", async () => {
    await kyverno.use({
      policies,
      exceptions: exceptionsOf(waiver({ namespace: "team-a", name: "agent" })),
    });
    assert.equal(await statusOf(onHost), "skip");
    for (const { kind, wrap } of controllers) {
      const expected = ["ReplicationController", "PodTemplate"].includes(kind) ? "nothing" : "skip";
      assert.equal(await statusOf(wrap(onHost)), expected, kind);
    }
    const { metadata } = onHost;
    assert.equal(await statusOf({ ...onHost, metadata: { ...metadata, name: "agent-2" } }), "fail");
    assert.equal(
      await statusOf({ ...onHost, metadata: { ...metadata, namespace: "team-b" } }),
      "fail",
    );
    assert.equal(await statusOf(pod()), "pass");
  });

  it("let pass one kind where the waiver names one", async () => {
    const subject = { namespace: "team-a", kind: "Deployment", name: "agent" };
    await kyverno.use({ policies, exceptions: exceptionsOf(waiver(subject)) });
    for (const { kind, wrap } of controllers.slice(0, 6)) {
      assert.equal(await statusOf(wrap(onHost)), kind === "Deployment" ? "skip" : "fail", kind);
    }
    assert.equal(await statusOf(onHost), "fail");
  });

  it("let pass a pod of a controller before it has a name", async () => {
    const subject = { namespace: "team-a", name: "agent-*" };
    await kyverno.use({ policies, exceptions: exceptionsOf(waiver(subject)) });
    const { name, ...metadata } = onHost.metadata;
    const unnamed = { ...onHost, metadata: { ...metadata, generateName: `${name}-7d9f-` } };
    assert.equal(await statusOf(unnamed as unknown as Manifest), "skip");
  });

  it("let nothing pass that is made after the day of the waiver", async () => {
    await kyverno.use({
      policies,
      exceptions: exceptionsOf(waiver({ namespace: "team-a", name: "agent" })),
    });
    for (const object of [onHost, ...controllers.slice(0, 6).map(({ wrap }) => wrap(onHost))]) {
      assert.equal(await statusOf(object, "2026-12-31T23:59:59Z"), "skip", object.kind);
      assert.equal(await statusOf(object, "2027-01-01T00:00:00Z"), "fail", object.kind);
    }
  });

  it("let pass a debug container of a pod that they name", async () => {
    const ofContainers = "restrict-capabilities";
    const debugged = pod((p) => {
      const debug = debugContainer();
      delete debug.securityContext;
      p.spec["ephemeralContainers"] = [debug];
    });
    const status = async () => {
      const { verdicts } = await kyverno.judge({
        object: debugged,
        resource: "pods",
        subresource: "ephemeralcontainers",
        operation: "UPDATE",
      });
      return verdicts.find(({ policy }) => policy === `${ofContainers}-ephemeral`)?.status;
    };
    await kyverno.use({ policies });
    assert.equal(await status(), "fail");
    const subject = { namespace: "team-a", name: "app" };
    await kyverno.use({ policies, exceptions: exceptionsOf(waiver(subject, ofContainers)) });
    assert.equal(await status(), "skip");
  });
});
