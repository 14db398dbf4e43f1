import assert from "node:assert/strict";

import { AksCluster, type AksClusterArgs } from "../../../components/aks/aks-cluster";
import { createSubscriptionTrails } from "../../../components/aks/subscription-trail";
import type { AzureClusterSettings } from "../../../components/settings/schema";
import { aksRules, aksSetRules } from "../../../policypack/rules/aks";
import { aksSabotages, aksSetSabotages } from "../../../simulation/sabotages/aks";
import { assertCaughtAlone, assertEachSabotaged, violations } from "../../support/cloud-guards";
import { record, type Recorded } from "../../support/recorder";
import { azureInvokes, azureOutputs, azureSettings, nodePool } from "./azure-cloud";

async function plan(
  change: Partial<AzureClusterSettings> = {},
  environment: AksClusterArgs["environment"] = "production",
): Promise<readonly Recorded[]> {
  const args = { settings: azureSettings(change), environment, decommission: false };
  const { resources } = await record(
    () => {
      createSubscriptionTrails([args.settings]);
      return new AksCluster("north", args);
    },
    { outputs: azureOutputs, invokes: azureInvokes },
  );
  return resources;
}

describe("AksCluster under the rules on AKS", () => {
  const office = { mode: "allow-listed" as const, cidrs: ["203.0.113.0/24"] };
  const settings: Record<string, Partial<AzureClusterSettings>> = {
    "a private cluster": {},
    "a cluster with VNet integration": { reach: { mode: "vnet-integration" } },
    "a cluster open to an office": { reach: office },
    "a cluster with one pool": { nodePools: [nodePool()] },
    "a cluster with spot and Arm pools": {
      nodePools: [
        nodePool({ name: "system" }),
        nodePool({ name: "spot", spot: true }),
        nodePool({ name: "arm", architecture: "arm64", machineType: "Standard_D4ps_v5" }),
      ],
    },
    "a cluster with the shortest retention": { auditLogRetentionDays: 90 },
  };
  for (const [what, change] of Object.entries(settings)) {
    it(`passes every rule: ${what}`, async () => {
      assert.deepEqual(violations(aksRules, await plan(change)), []);
    });
  }
  it("passes every rule: a private cluster in development", async () => {
    assert.deepEqual(violations(aksRules, await plan({}, "development")), []);
  });

  let closed: readonly Recorded[];
  let open: readonly Recorded[];
  before(async () => {
    closed = await plan();
    open = await plan({ reach: office }, "development");
  });

  for (const sabotage of aksSabotages) {
    it(`is caught by ${sabotage.caughtBy} alone where someone ${sabotage.title}`, () => {
      assertCaughtAlone(aksRules, closed, sabotage);
      if (sabotage.environments === undefined) assertCaughtAlone(aksRules, open, sabotage);
    });
  }

  it("has every rule on AKS sabotaged once at least, but those on what it does not make", () => {
    const ours = aksRules.filter(({ id }) => !ofOthers.includes(id));
    assertEachSabotaged(ours, aksSabotages);
    assert.deepEqual(
      aksSetSabotages.map(({ caughtBy }) => caughtBy).sort(),
      aksSetRules.map(({ id }) => id),
    );
  });
});

/** On registries and roles of one's own, which are other programs'. */
const ofOthers = [
  "disallow-acr-admin-user",
  "disallow-acr-anonymous-pull",
  "disallow-azure-wildcard-roles",
  "restrict-acr-network-access",
];
