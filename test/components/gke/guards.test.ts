import assert from "node:assert/strict";

import type { GkeClusterArgs } from "../../../components/gke/gke-cluster";
import type { GcpClusterSettings } from "../../../components/settings/schema";
import { judgeCloudRule } from "../../../policypack/cloud";
import { gkeRules } from "../../../policypack/rules/gke";
import { withUnknowns } from "../../../policypack/unknown";
import { gkeSabotages } from "../../../simulation/sabotages/gke";
import type { Recorded } from "../../support/recorder";
import { nodePool, recordCluster, recordFirstPreview } from "./google-cloud";

/** Rule and resource of every rule that does not pass. */
function violations(resources: readonly Pick<Recorded, "type" | "name" | "inputs">[]): string[] {
  return resources.flatMap(({ type, name, inputs }) =>
    gkeRules
      .filter((rule) => rule.on.includes(type))
      .filter((rule) => judgeCloudRule(rule, withUnknowns(inputs)).verdict !== "pass")
      .map((rule) => `${rule.id} ${name}`),
  );
}

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
      assert.deepEqual(violations(resources), []);
    });
  }

  it("leaves no rule open at its first preview, when nothing of it is there yet", async () => {
    const { resources } = await recordFirstPreview();
    assert.deepEqual(violations(resources), []);
  });

  it("is protected against deletion as long as it is not decommissioned, and says so", async () => {
    const { resources } = await recordCluster({}, { decommission: true });
    assert.deepEqual(violations(resources), ["require-gke-deletion-protection west-cluster"]);
  });

  for (const [what, [changes, environment]] of Object.entries(variants)) {
    describe(`sabotaged: ${what}`, () => {
      let resources: readonly Recorded[];
      before(async () => {
        ({ resources } = await recordCluster(changes, { environment }));
      });

      for (const { title, type, change, caughtBy } of gkeSabotages) {
        it(`is caught by ${caughtBy} and nothing else: ${title}`, () => {
          const changed = resources
            .filter((resource) => resource.type === type)
            .map((resource) => ({
              ...resource,
              inputs: change(resource.inputs),
              was: resource.inputs,
            }))
            .filter(({ inputs, was }) => inputs !== was);
          assert.notEqual(changed.length, 0);
          assert.deepEqual(
            violations(changed),
            changed.map(({ name }) => `${caughtBy} ${name}`),
          );
        });
      }
    });
  }

  it("has a sabotage for each rule", () => {
    const caught = new Set(gkeSabotages.map(({ caughtBy }) => caughtBy));
    assert.deepEqual(
      gkeRules.map(({ id }) => id).filter((id) => !caught.has(id)),
      [],
    );
  });
});
