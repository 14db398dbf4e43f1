import assert from "node:assert/strict";

import type { GkeClusterArgs } from "../../../components/gke/gke-cluster";
import type { GcpClusterSettings } from "../../../components/settings/schema";
import { gkeRules } from "../../../policypack/rules/gke";
import { gkeSabotages } from "../../../simulation/sabotages/gke";
import { assertCaughtAlone, assertEachSabotaged, violations } from "../../support/cloud-guards";
import type { Recorded } from "../../support/recorder";
import { nodePool, recordCluster, recordFirstPreview } from "./google-cloud";

type Variant = [Partial<GcpClusterSettings>, GkeClusterArgs["environment"]];
const variants: Readonly<Record<string, Variant>> = {
  "private, in three zones": [{}, "production"],
  "open to an office": [
    { reach: { mode: "allow-listed", cidrs: ["203.0.113.0/24"] } },
    "production",
  ],
  "reached by its DNS name": [{ reach: { mode: "dns-endpoint" } }, "staging"],
  "with an Arm pool": [
    {
      nodePools: [
        nodePool(),
        nodePool({ name: "arm", architecture: "arm64", machineType: "c4a-standard-4" }),
      ],
    },
    "staging",
  ],
  "in one zone, with a spot pool and logs for the shortest time": [
    {
      zones: 1,
      auditLogRetentionDays: 90,
      nodePools: [nodePool(), nodePool({ name: "spot", spot: true, minSize: 0 })],
    },
    "development",
  ],
};

describe("a GKE cluster under the rules on GKE", () => {
  for (const [what, [changes, environment]] of Object.entries(variants)) {
    it(`passes every rule: ${what}`, async () => {
      const { resources } = await recordCluster(changes, { environment });
      assert.deepEqual(violations(gkeRules, resources), []);
    });
  }

  it("leaves no rule open at its first preview, when nothing of it is there yet", async () => {
    const { resources } = await recordFirstPreview();
    assert.deepEqual(violations(gkeRules, resources), []);
  });

  it("is protected against deletion as long as it is not decommissioned, and says so", async () => {
    const { resources } = await recordCluster({}, { decommission: true });
    assert.deepEqual(violations(gkeRules, resources), [
      "require-gke-deletion-protection west-cluster",
    ]);
  });

  for (const [what, [changes, environment]] of Object.entries(variants)) {
    describe(`sabotaged: ${what}`, () => {
      let resources: readonly Recorded[];
      before(async () => {
        ({ resources } = await recordCluster(changes, { environment }));
      });

      for (const sabotage of gkeSabotages) {
        it(`is caught by ${sabotage.caughtBy} and nothing else: ${sabotage.title}`, () => {
          assertCaughtAlone(gkeRules, resources, sabotage);
        });
      }
    });
  }

  it("has a sabotage for each rule", () => {
    assertEachSabotaged(gkeRules, gkeSabotages);
  });
});
