import assert from "node:assert/strict";

import { eksRules } from "../../../../policypack/rules/eks";
import { eksExamples } from "../../../../policypack/rules/eks/examples";
import {
  compliantCluster,
  compliantKey,
  compliantLaunchTemplate,
  compliantLogGroup,
} from "../../../../policypack/rules/eks/compliant";
import { unknownString } from "../../../../policypack/unknown";
import { proveNeverTurned, verdictOf } from "../../../support/cloud-unknowns";

const judge = (id: string, inputs: unknown) => verdictOf(eksRules, id, inputs);

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

  proveNeverTurned(eksRules, eksExamples);
});
