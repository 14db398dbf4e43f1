import assert from "node:assert/strict";

import type { EksClusterArgs } from "../../../components/eks/eks-cluster";
import type { AwsClusterSettings } from "../../../components/settings/schema";
import { judgeCloudRule } from "../../../policypack/cloud";
import { eksRules } from "../../../policypack/rules/eks";
import { withUnknowns } from "../../../policypack/unknown";
import { eksSabotages } from "../../../simulation/sabotages/eks";
import type { Recorded } from "../../support/recorder";
import { recordCluster, recordFirstPreview, settings, systemPool } from "./recorded-cluster";

/** Rule and resource of every rule that does not pass. */
function violations(resources: readonly Pick<Recorded, "type" | "name" | "inputs">[]): string[] {
  return resources.flatMap(({ type, name, inputs }) =>
    eksRules
      .filter((rule) => rule.on.includes(type))
      .filter((rule) => judgeCloudRule(rule, withUnknowns(inputs)).verdict !== "pass")
      .map((rule) => `${rule.id} ${name}`),
  );
}

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
    assert.deepEqual(violations(resources), ["require-eks-deletion-protection blue-cluster"]);
  });

  describe("sabotaged", () => {
    let resources: readonly Recorded[];
    before(async () => {
      ({ resources } = await recordCluster({ nodePools: settings.nodePools }));
    });

    for (const { title, type, change, caughtBy } of eksSabotages) {
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

  it("has a sabotage for each rule", () => {
    const caught = new Set(eksSabotages.map(({ caughtBy }) => caughtBy));
    assert.deepEqual(
      eksRules.map(({ id }) => id).filter((id) => !caught.has(id)),
      [],
    );
  });
});
