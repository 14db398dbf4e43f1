import assert from "node:assert/strict";

import { indexRules } from "../../policypack/dispatch";
import { judgeResource } from "../../policypack/judge-resource";
import type { KubernetesRule, Rule } from "../../policypack/rule";
import { defineCloudRule, defineRule } from "../../policypack/rule";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { deployments, namespaces } from "../../policypack/rules/kubernetes/resources";
import { unknownString } from "../../policypack/unknown";
import { violationMessage } from "../../policypack/violation-message";

const header = {
  title: "A thing as wanted",
  rationale: "",
  remediation: "Do it.",
  severity: "low",
  controls: [],
} as const;

function judge(rules: readonly Rule[], token: string, props: Record<string, unknown>) {
  return judgeResource(indexRules(rules), token, props);
}

function broken(token: string, props: Record<string, unknown>): string[] {
  return judge(kubernetesRules, token, props).map(({ rule, verdict }) => `${verdict} ${rule.id}`);
}

describe("judging a resource", () => {
  const partial = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "app", namespace: "team-a" },
    spec: { template: { spec: { hostPID: true, containers: [{ name: "app" }] } } },
  };

  it("judges a partial object by what forbids only", () => {
    assert.deepEqual(broken("kubernetes:apps/v1:DeploymentPatch", partial), [
      "fail disallow-host-namespaces",
    ]);
    assert.ok(broken("kubernetes:apps/v1:Deployment", partial).length > 5);
  });

  it("judges a controller as what it is, and the pod in it", () => {
    const { metadata, spec } = pod();
    const apiVersion = "apps/v1";
    const props = { apiVersion, kind: "Deployment", metadata, spec: { template: { spec } } };
    const rule = (on: KubernetesRule["on"]) =>
      defineRule({
        ...header,
        id: "require-replicas",
        on,
        polarity: "require",
        validations: [{ require: "has(object.spec.replicas)", path: "spec.replicas", message: "" }],
      });
    const paths = (on: KubernetesRule["on"]) =>
      judge([rule(on)], "kubernetes:apps/v1:Deployment", props).flatMap(({ findings }) =>
        findings.map(({ path }) => path),
      );
    assert.deepEqual(paths("pods"), ["spec.template.spec.replicas"]);
    assert.deepEqual(paths([deployments]), ["spec.replicas"]);
    assert.deepEqual(paths([namespaces]), []);
  });

  it("says nothing of a partial object without a template, and of other types", () => {
    const bare = { ...partial, spec: { replicas: 3 } };
    assert.deepEqual(broken("kubernetes:apps/v1:DeploymentPatch", bare), []);
    assert.deepEqual(broken("kubernetes:helm.sh/v3:Release", { chart: "app" }), []);
    assert.deepEqual(broken("aws:s3/bucket:Bucket", {}), []);
  });

  it("takes the kind from the type where it is not known", () => {
    const props = { ...partial, apiVersion: unknownString, kind: unknownString };
    assert.ok(broken("kubernetes:apps/v1:Deployment", props).length > 5);
    assert.deepEqual(broken("kubernetes:apps/v1:DeploymentPatch", props), [
      "fail disallow-host-namespaces",
    ]);
    assert.deepEqual(broken("kubernetes:core/v1:Pod", { ...pod(), kind: unknownString }), []);
  });

  it("cannot tell anything of a pod whose template is not known", () => {
    const props = { ...partial, spec: unknownString };
    const verdicts = new Set(
      judge(kubernetesRules, "kubernetes:apps/v1:Deployment", props).map(({ verdict }) => verdict),
    );
    assert.deepEqual([...verdicts], ["unknown"]);
  });

  it("knows how a waiver may name the resource", () => {
    const [first] = judge(kubernetesRules, "kubernetes:apps/v1:Deployment", partial);
    assert.deepEqual(first?.subject, { kind: "Deployment", namespace: "team-a", name: "app" });
    const unnamed = { ...partial, metadata: { name: unknownString } };
    const [other] = judge(kubernetesRules, "kubernetes:apps/v1:Deployment", unnamed);
    assert.deepEqual(other?.subject, { kind: "Deployment", namespace: undefined, name: undefined });
  });
});

describe("the message of a violation", () => {
  const message = (rule: Rule, token: string, props: Record<string, unknown>) => {
    const [judgement] = judge([rule], token, props);
    assert.ok(judgement);
    return violationMessage(judgement, undefined);
  };
  const onPods = (more: Partial<KubernetesRule>): KubernetesRule =>
    defineRule({
      ...header,
      id: "restrict-a-thing",
      on: "pods",
      polarity: "forbid",
      validations: [
        { require: 'object.spec.thing == "good"', path: "spec.thing", message: "It is bad." },
      ],
      ...more,
    });
  const withThing = (thing: unknown) => ({ ...pod(), spec: { thing } });

  it("names the place, never the value", () => {
    assert.equal(
      message(onPods({}), "kubernetes:core/v1:Pod", withThing("s3cret")),
      "A thing as wanted.\nspec.thing: It is bad.\nDo it.\nSee restrict-a-thing.yaml",
    );
  });

  it("shows the value where the rule says that it may be seen", () => {
    assert.match(
      message(onPods({ printable: ["spec.thing"] }), "kubernetes:core/v1:Pod", withThing("bad")),
      /^spec\.thing is "bad": It is bad\.$/m,
    );
  });

  it("names what is not known", () => {
    assert.equal(
      message(onPods({}), "kubernetes:core/v1:Pod", withThing(unknownString)),
      "A thing as wanted.\nCannot be judged before spec.thing is known.\nSee restrict-a-thing.yaml",
    );
  });

  it("says that a rule crashed, on an object and on a cloud", () => {
    const crashing = defineCloudRule<object>({
      ...header,
      id: "restrict-a-cloud",
      on: ["test:index:Thing"],
      requirements: [
        {
          property: "thing",
          wanted: "good",
          holds: () => {
            throw new Error("a defect");
          },
        },
      ],
    });
    assert.match(
      message(crashing, "test:index:Thing", {}),
      /^The rule could not be evaluated at thing: a defect$/m,
    );
    assert.match(
      message(onPods({}), "kubernetes:core/v1:Pod", { ...pod(), spec: {} }),
      /^The rule could not be evaluated at spec\.thing: No such key: thing$/m,
    );
  });
});
