import assert from "node:assert/strict";

import type { GkeClusterArgs } from "../../../components/gke/gke-cluster";
import { createProjectTrails } from "../../../components/gke/project-trail";
import type { GcpClusterSettings } from "../../../components/settings/schema";
import { rulesFor } from "../../../policypack/environments";
import { gkeRules } from "../../../policypack/rules/gke";
import { gkeSabotages } from "../../../simulation/sabotages/gke";
import { assertCaughtAlone, assertEachSabotaged, violations } from "../../support/cloud-guards";
import type { Recorded } from "../../support/recorder";
import { googleSettings, nodePool, recordCluster, recordFirstPreview } from "./google-cloud";

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

/** Those that a rule on one resource catches; the real engine proves the others. */
const aloneSabotages = gkeSabotages.filter(({ caughtBy }) =>
  gkeRules.some(({ id }) => id === caughtBy),
);

const rulesIn = (environment: GkeClusterArgs["environment"]) => rulesFor(gkeRules, environment);

/** A cluster, and the trail of its project. */
async function recordStack([changes, environment]: Variant): Promise<readonly Recorded[]> {
  const { resources } = await recordCluster(changes, { environment }, () =>
    createProjectTrails([googleSettings(changes)], { environment, decommission: false }),
  );
  return resources;
}

describe("a GKE cluster under the rules on GKE", () => {
  for (const [what, variant] of Object.entries(variants)) {
    it(`passes every rule: ${what}`, async () => {
      assert.deepEqual(violations(rulesIn(variant[1]), await recordStack(variant)), []);
    });
  }

  it("leaves open at its first preview who writes audit events, which Google decides, and nothing else", async () => {
    const { resources } = await recordFirstPreview();
    assert.deepEqual(violations(gkeRules, resources), [
      "disallow-gcp-public-access west-audit-events-publisher",
    ]);
  });

  it("is protected against deletion as long as it is not decommissioned, and says so", async () => {
    const { resources } = await recordCluster({}, { decommission: true });
    assert.deepEqual(violations(gkeRules, resources), [
      "require-gke-deletion-protection west-cluster",
    ]);
  });

  for (const [what, variant] of Object.entries(variants)) {
    describe(`sabotaged: ${what}`, () => {
      const [, environment] = variant;
      let resources: readonly Recorded[];
      before(async () => {
        resources = await recordStack(variant);
      });

      for (const sabotage of aloneSabotages) {
        if (sabotage.environments?.includes(environment) === false) continue;
        it(`is caught by ${sabotage.caughtBy} and nothing else: ${sabotage.title}`, () => {
          assertCaughtAlone(rulesIn(environment), resources, sabotage);
        });
      }
    });
  }

  it("has a sabotage for each rule that it could break", async () => {
    const made = new Set((await recordStack([{}, "production"])).map(({ type }) => type));
    assertEachSabotaged(
      gkeRules.filter(({ on }) => on.some((type) => made.has(type))),
      aloneSabotages,
    );
  });
});
