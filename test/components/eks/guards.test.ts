import assert from "node:assert/strict";

import type { EksClusterArgs } from "../../../components/eks/eks-cluster";
import type { AwsClusterSettings } from "../../../components/settings/schema";
import { eksRules } from "../../../policypack/rules/eks";
import { eksSetRules } from "../../../policypack/rules/eks/sets";
import { eksSabotages, eksSetSabotages } from "../../../simulation/sabotages/eks";
import { assertCaughtAlone, assertEachSabotaged, violations } from "../../support/cloud-guards";
import type { Recorded } from "../../support/recorder";
import {
  recordCluster,
  recordFirstPreview,
  recordStack,
  settings,
  systemPool,
} from "./recorded-cluster";

/** Rules on what a cluster of ours has none of: registries, and keys of users. */
const ofOthers = [
  "disallow-iam-user-keys",
  "require-ecr-encryption",
  "require-ecr-immutable-tags",
  "require-ecr-scan-on-push",
  "restrict-ecr-repository-policy",
];

describe("an EKS cluster under the rules on EKS", () => {
  const variants: Record<string, [Partial<AwsClusterSettings>, EksClusterArgs["environment"]]> = {
    "private, in three zones": [{}, "production"],
    "open to an office": [
      { reach: { mode: "allow-listed", cidrs: ["203.0.113.0/24"] } },
      "production",
    ],
    "in one zone, with logs for the shortest time": [
      { zones: 1, auditLogRetentionDays: 90 },
      "development",
    ],
    "with spot and amd64 pools": [
      {
        nodePools: [
          systemPool,
          { ...systemPool, name: "spot", spot: true },
          { ...systemPool, name: "amd", architecture: "amd64", machineType: "m7i.large" },
        ],
      },
      "staging",
    ],
  };
  for (const [what, [changes, environment]] of Object.entries(variants)) {
    it(`passes every rule: ${what}`, async () => {
      const { resources } = await recordStack(changes, environment);
      assert.deepEqual(violations(eksRules, resources), []);
    });
  }

  it("leaves no rule open at its first preview, when nothing of it is there yet", async () => {
    const { resources } = await recordFirstPreview();
    assert.deepEqual(violations(eksRules, resources), []);
  });

  it("is protected against deletion as long as it is not decommissioned, and says so", async () => {
    const { resources } = await recordCluster({}, { decommission: true });
    assert.deepEqual(violations(eksRules, resources), [
      "require-eks-deletion-protection blue-cluster",
    ]);
  });

  describe("sabotaged", () => {
    let resources: readonly Recorded[];
    before(async () => {
      ({ resources } = await recordStack({ nodePools: settings.nodePools }));
    });

    for (const sabotage of eksSabotages) {
      it(`is caught by ${sabotage.caughtBy} and nothing else: ${sabotage.title}`, () => {
        assertCaughtAlone(eksRules, resources, sabotage);
      });
    }
  });

  it("has a sabotage for each rule", () => {
    const ours = eksRules.filter(({ id }) => !ofOthers.includes(id));
    assertEachSabotaged(ours, eksSabotages);
    const caught = eksSetSabotages.map(({ caughtBy }) => caughtBy).sort();
    assert.deepEqual(
      caught,
      eksSetRules.map(({ id }) => id),
    );
  });
});
