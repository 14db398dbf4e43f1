import assert from "node:assert/strict";
import { rulesThatJudge } from "../../demo/rules-that-judge";

describe("rulesThatJudge", () => {
  it("finds the rules on a cloud resource by its type", () => {
    assert.deepEqual(rulesThatJudge(["aws:kms/key:Key"]), [
      "require-aws-kms-deletion-window",
      "require-aws-kms-key-rotation",
      "restrict-aws-kms-key-policy",
    ]);
  });

  it("finds the rules on a Kubernetes object by its kind, once each", () => {
    const namespace = "kubernetes:core/v1:Namespace";
    assert.deepEqual(rulesThatJudge([namespace, namespace]), [
      "require-namespace-owner",
      "require-pod-security-labels",
    ]);
  });

  it("finds none where no rule has anything to say", () => {
    assert.deepEqual(rulesThatJudge(["aws:ec2/eip:Eip"]), []);
  });
});
