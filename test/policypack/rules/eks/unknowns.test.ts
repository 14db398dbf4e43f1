import assert from "node:assert/strict";

import * as fc from "fast-check";

import { judgeCloudRule } from "../../../../policypack/cloud";
import type { CloudRule } from "../../../../policypack/rule";
import { eksRules } from "../../../../policypack/rules/eks";
import { eksExamples } from "../../../../policypack/rules/eks/examples";
import {
  compliantCluster,
  compliantKey,
  compliantLaunchTemplate,
  compliantLogGroup,
} from "../../../../policypack/rules/eks/compliant";
import { unknownString, withUnknowns } from "../../../../policypack/unknown";

function judge(id: string, inputs: unknown) {
  const rule = eksRules.find((each): each is CloudRule => each.id === id);
  assert.ok(rule);
  return judgeCloudRule(rule, withUnknowns(inputs)).verdict;
}

describe("the rules on EKS, at a first preview", () => {
  it("pass on a key for Secrets that is not there yet", () => {
    const encryptionConfig = { provider: { keyArn: unknownString }, resources: ["secrets"] };
    assert.equal(
      judge("require-eks-secrets-encryption", { ...compliantCluster, encryptionConfig }),
      "pass",
    );
  });

  it("pass on a key for disks that is not there yet", () => {
    const blockDeviceMappings = [{ ebs: { encrypted: "true", kmsKeyId: unknownString } }];
    assert.equal(
      judge("require-aws-encrypted-node-volumes", {
        ...compliantLaunchTemplate,
        blockDeviceMappings,
      }),
      "pass",
    );
  });

  it("pass on a key for logs that is not there yet", () => {
    const inputs = { ...compliantLogGroup, kmsKeyId: unknownString };
    assert.equal(judge("require-aws-log-encryption", inputs), "pass");
  });

  it("cannot tell whether ranges that are not known take in the internet", () => {
    const vpcConfig = { endpointPublicAccess: true, publicAccessCidrs: unknownString };
    assert.equal(
      judge("restrict-eks-public-endpoint", { ...compliantCluster, vpcConfig }),
      "unknown",
    );
  });

  it("see a range that is open beside one that is not known", () => {
    const vpcConfig = {
      endpointPublicAccess: true,
      publicAccessCidrs: [unknownString, "0.0.0.0/0"],
    };
    assert.equal(judge("restrict-eks-public-endpoint", { ...compliantCluster, vpcConfig }), "fail");
  });

  it("cannot tell what a key policy that is not known says", () => {
    const inputs = { ...compliantKey, policy: unknownString };
    assert.equal(judge("restrict-aws-kms-key-policy", inputs), "unknown");
  });

  it("never turn, whatever is not known: good stays good, bad stays bad, or they cannot tell", () => {
    const cases = eksExamples.flatMap(({ rule, good, bad }) => [
      ...Object.values(good).map((inputs) => ({ rule, inputs, verdict: "pass" })),
      ...Object.values(bad).map(({ inputs }) => ({ rule, inputs, verdict: "fail" })),
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.infiniteStream(fc.boolean()), (example, hide) => {
        const { rule, inputs, verdict } = example;
        const judged = judge(rule, withHidden(inputs, hide));
        assert.ok(judged === verdict || judged === "unknown", `${rule}: ${judged}`);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The inputs, with each value in them, at any depth, not known where the stream says so. */
function withHidden(value: unknown, hide: Iterator<boolean>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const hidden = (inner: unknown) =>
    inner !== undefined && hide.next().value === true ? unknownString : withHidden(inner, hide);
  if (Array.isArray(value)) return value.map(hidden);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hidden(inner)]));
}
