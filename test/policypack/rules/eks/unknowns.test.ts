import assert from "node:assert/strict";

import { judgeCloudRule } from "../../../../policypack/cloud";
import type { CloudRule } from "../../../../policypack/rule";
import { eksRules } from "../../../../policypack/rules/eks";
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

  it("see a range that is open before one that is not known", () => {
    const vpcConfig = {
      endpointPublicAccess: true,
      publicAccessCidrs: ["0.0.0.0/0", unknownString],
    };
    assert.equal(judge("restrict-eks-public-endpoint", { ...compliantCluster, vpcConfig }), "fail");
  });

  it("cannot tell what a key policy that is not known says", () => {
    const inputs = { ...compliantKey, policy: unknownString };
    assert.equal(judge("restrict-aws-kms-key-policy", inputs), "unknown");
  });
});
