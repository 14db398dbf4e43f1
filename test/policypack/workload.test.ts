import assert from "node:assert/strict";

import { celObject } from "../../policypack/cel";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { UnknownValue, unknownString } from "../../policypack/unknown";
import { groupKind, podOf } from "../../policypack/workload";
import { controllers } from "../support/controllers";

describe("the pod in a workload", () => {
  it("is a Pod itself", () => {
    const object = celObject(pod());
    assert.deepEqual(podOf("/Pod", object), { pod: object, prefix: "" });
  });

  for (const { kind, prefix, wrap } of controllers) {
    it(`is found in a ${kind}, with the name and namespace of its owner`, () => {
      const object = celObject(wrap(pod()));
      const view = podOf(groupKind(String(object["apiVersion"]), kind), object);
      assert.equal(view?.prefix, prefix);
      assert.deepEqual(view.pod["spec"], celObject(pod().spec));
      assert.deepEqual(view.pod["metadata"], {
        labels: pod().metadata.labels,
        name: "app",
        namespace: "team-a",
      });
    });
  }

  it("is nowhere in other kinds, and in partial objects that leave it out", () => {
    assert.equal(podOf("/Service", { spec: {} }), undefined);
    assert.equal(podOf("example.com/Deployment", { spec: { template: { spec: {} } } }), undefined);
    assert.equal(podOf("apps/Deployment", {}), undefined);
    assert.equal(podOf("apps/Deployment", { spec: { replicas: 3 } }), undefined);
    assert.equal(podOf("apps/Deployment", { spec: { template: { metadata: {} } } }), undefined);
  });

  it("can be judged while its metadata are not known", () => {
    const spec = { template: { metadata: unknownString, spec: { hostPID: true } } };
    const view = podOf("apps/Deployment", celObject({ metadata: unknownString, spec }));
    assert.deepEqual(view?.pod["spec"], { hostPID: true });
    assert.throws(() => view.pod["metadata"], UnknownValue);
  });

  it("throws where it is not known itself", () => {
    assert.throws(() => podOf("apps/Deployment", celObject({ spec: unknownString })), {
      name: "UnknownValue",
      path: "spec",
    });
  });

  it("reads the group from an apiVersion", () => {
    assert.equal(groupKind("v1", "Pod"), "/Pod");
    assert.equal(groupKind("batch/v1", "Job"), "batch/Job");
  });
});
