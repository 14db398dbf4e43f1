import assert from "node:assert/strict";

import type { Manifest } from "../policypack/examples";
import { kyvernoPolicies } from "../policypack/kyverno";
import type { ValidatingPolicy } from "../policypack/kyverno-manifests";
import { kyvernoSet } from "../policypack/kyverno-set";
import { pod } from "../policypack/rules/kubernetes/compliant";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { setRules } from "../policypack/rules/sets";
import { optedIn, stageLabel } from "../policypack/stages";
import type { Stage } from "../policypack/stages";
import { examples } from "./generated-objects";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess, KyvernoVerdict } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { resourceOf } from "./submissions";

const minutes = 60_000;
const denyAll: Manifest = {
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name: "palisade-default-deny" },
  spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
};

const stages: readonly Stage[] = ["audit", "canary", "enforce"];

function policiesAt(stage: Stage, excludedNamespaces: readonly string[] = []): ValidatingPolicy[] {
  return kubernetesRules.flatMap((rule) => kyvernoPolicies(rule, { stage, excludedNamespaces }));
}

describe("the policies that the rules become", () => {
  let kyverno: KyvernoProcess;

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
  });

  after(async () => {
    await kyverno.stop();
  });

  for (const stage of stages) {
    it(`are taken with all that repairs, provides and verifies at the stage ${stage}`, async function () {
      this.timeout(5 * minutes);
      const { policies, exceptions } = kyvernoSet({
        rules: kubernetesRules,
        setRules,
        stageOf: () => stage,
        systemNamespaces: ["kube-system"],
        guardedNamespaces: ["palisade-cis"],
        namespaceDefaults: [denyAll],
        signatures: {
          images: ["registry.example.com/*"],
          signers: [{ by: "kms", kms: "awskms:///alias/images" }],
          transparencyLog: "https://rekor.sigstore.dev",
        },
        waivers: [],
        exceptionsNamespace: "palisade-exceptions",
        now: new Date("2026-06-01T12:00:00Z"),
      });
      const manifests = [...exceptions, ...policies];
      const answers = await Promise.all(manifests.map((manifest) => kyverno.admit(manifest)));
      const refused = answers.flatMap(({ allowed, message }, index) =>
        allowed ? [] : [`${manifests[index]?.metadata.name ?? ""}: ${message ?? ""}`],
      );
      assert.deepEqual(refused, []);
      const kinds = ["ImageValidatingPolicy", "PolicyException", "ValidatingPolicy"];
      if (stage !== "audit") kinds.push("GeneratingPolicy", "MutatingPolicy");
      assert.deepEqual([...new Set(manifests.map(({ kind }) => kind))].sort(), kinds.sort());
    });

    it(`are taken by Kyverno's webhook without a warning at the stage ${stage}`, async function () {
      this.timeout(5 * minutes);
      const policies = policiesAt(stage, ["kube-system"]);
      const answers = await Promise.all(policies.map((policy) => kyverno.admit(policy)));
      const refused = answers.flatMap(({ allowed, message, warnings = [] }, index) =>
        allowed && warnings.length === 0
          ? []
          : [`${policies[index]?.metadata.name ?? ""}: ${message ?? ""} ${warnings.join(", ")}`],
      );
      assert.deepEqual(refused, []);
    });
  }

  it("would be refused with a field that Kyverno does not know, or an expression that is none", async () => {
    const [policy] = policiesAt("enforce");
    assert.ok(policy);
    const misspelt = { ...policy, spec: { ...policy.spec, failurepolicy: "Fail" } };
    assert.match(
      (await kyverno.admit(misspelt)).message ?? "",
      /unknown field "spec.failurepolicy"/,
    );
    const validations = [{ expression: "object.spec ==", message: "" }];
    const broken = { ...policy, spec: { ...policy.spec, validations } };
    assert.equal((await kyverno.admit(broken)).allowed, false);
  });

  it("judge at the stage canary by exactly one of each pair, as the namespace opted in or not", async function () {
    this.timeout(5 * minutes);
    await kyverno.use({
      policies: policiesAt("canary"),
      namespaces: { "opted-in": { [stageLabel]: optedIn }, hesitant: { [stageLabel]: "audit" } },
    });
    for (const [namespace, enforced] of [
      ["opted-in", true],
      ["hesitant", false],
      ["unlabelled", false],
    ] as const) {
      const object = pod((p) => {
        p.metadata.namespace = namespace;
      });
      const submission = { object, resource: "pods", operation: "CREATE" } as const;
      const { verdicts } = await kyverno.judge(submission);
      const onPods = kubernetesRules.filter(({ on }) => on === "pods");
      assert.deepEqual(
        verdicts
          .map(({ policy }) => policy)
          .filter((name) => onPods.some(({ id }) => name.startsWith(id)))
          .sort(),
        onPods.map(({ id }) => (enforced ? `${id}-enforce` : id)).sort(),
      );
    }
  });

  it("leave out what is in an excluded namespace, and nothing that is in none", async function () {
    this.timeout(5 * minutes);
    const excluded = new Set(examples.map(({ object }) => object.metadata.namespace ?? ""));
    excluded.delete("");
    await kyverno.use({ policies: policiesAt("enforce", [...excluded]) });
    const judged = await judgeExamples();
    await kyverno.use({ policies: policiesAt("enforce") });
    const before = await judgeExamples();
    for (const [index, { name, object }] of examples.entries()) {
      const expected = object.metadata.namespace === undefined ? before[index] : [];
      assert.deepEqual(judged[index], expected, name);
    }
  });

  async function judgeExamples(): Promise<(readonly KyvernoVerdict[])[]> {
    const judgements = await Promise.all(
      examples.map(({ object }) =>
        kyverno.judge({ object, resource: resourceOf(object), operation: "CREATE" }),
      ),
    );
    return judgements.map(({ verdicts }) =>
      [...verdicts].sort((a, b) => a.policy.localeCompare(b.policy)),
    );
  }
});
