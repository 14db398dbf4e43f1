import assert from "node:assert/strict";

import { gkeRules } from "../../../../policypack/rules/gke";
import {
  compliantCluster,
  compliantFirewall,
  compliantLogBucket,
  compliantNodeConfig,
  compliantNodePool,
} from "../../../../policypack/rules/gke/compliant";
import { gkeExamples } from "../../../../policypack/rules/gke/examples";
import { unknownString } from "../../../../policypack/unknown";
import { proveNeverTurned, verdictOf } from "../../../support/cloud-unknowns";

const judge = (id: string, inputs: unknown) => verdictOf(gkeRules, id, inputs);

describe("the rules on GKE, at a first preview", () => {
  it("pass on keys for Secrets, disks and logs that are not there yet", () => {
    const databaseEncryption = { state: "ENCRYPTED", keyName: unknownString };
    const nodeConfig = { ...compliantNodeConfig, bootDiskKmsKey: unknownString };
    const cmekSettings = { kmsKeyName: unknownString };
    const verdicts = [
      judge("require-gke-secrets-encryption", { ...compliantCluster, databaseEncryption }),
      judge("require-gke-disk-encryption", { ...compliantNodePool, nodeConfig }),
      judge("require-gcp-log-encryption", { ...compliantLogBucket, cmekSettings }),
    ];
    assert.deepEqual(verdicts, ["pass", "pass", "pass"]);
  });

  it("see an open range behind one that is not known, and cannot tell without it", () => {
    const openTo = (...ranges: string[]) => ({
      ...compliantCluster,
      masterAuthorizedNetworksConfig: {
        cidrBlocks: ranges.map((cidrBlock) => ({ cidrBlock })),
        gcpPublicCidrsAccessEnabled: false,
      },
    });
    const id = "restrict-gke-control-plane-access";
    assert.equal(judge(id, openTo(unknownString, "0.0.0.0/0")), "fail");
    assert.equal(judge(id, openTo(unknownString, "203.0.113.0/24")), "unknown");
  });

  it("see a port for administration behind sources that are partly known", () => {
    const firewall = (change: Record<string, unknown>) => ({
      ...compliantFirewall,
      sourceRanges: [unknownString, "0.0.0.0/0"],
      allows: [{ protocol: "tcp", ports: ["22"] }],
      ...change,
    });
    const id = "restrict-gcp-firewall-ingress";
    assert.equal(judge(id, firewall({})), "fail");
    assert.equal(judge(id, firewall({ sourceRanges: [unknownString] })), "unknown");
    assert.equal(
      judge(id, firewall({ allows: [{ protocol: "tcp", ports: [unknownString] }] })),
      "unknown",
    );
    assert.equal(judge(id, firewall({ direction: "EGRESS" })), "pass");
    assert.equal(judge(id, firewall({ disabled: unknownString })), "unknown");
  });

  it("cannot tell whose account nodes have where it is not known", () => {
    const nodeConfig = { ...compliantNodeConfig, serviceAccount: unknownString };
    const id = "require-gke-node-service-account";
    assert.equal(judge(id, { ...compliantNodePool, nodeConfig }), "unknown");
  });

  proveNeverTurned(gkeRules, gkeExamples);
});
