import assert from "node:assert/strict";

import { AksCluster } from "../../../components/aks/aks-cluster";
import { aksHardening } from "../../../components/aks/hardening";
import { SubscriptionTrail } from "../../../components/aks/subscription-trail";
import { capabilities } from "../../../components/posture/capabilities";
import { aksRules, aksSetRules } from "../../../policypack/rules/aks";
import { aksSabotages, aksSetSabotages } from "../../../simulation/sabotages/aks";
import { record, resolve } from "../../support/recorder";
import { azureInvokes, azureOutputs, azureSettings } from "./azure-cloud";

const cells = Object.entries(aksHardening);
const guards = cells.flatMap(([capability, { guards }]) =>
  guards.map((guard) => ({ capability, ...guard })),
);

async function postureIn(environment: "production" | "development") {
  const settings = azureSettings();
  const { result } = await record(
    () => {
      const trail = new SubscriptionTrail(settings.subscriptionId, { clusters: [settings] });
      return new AksCluster("north", { settings, environment, decommission: false, trail });
    },
    { outputs: azureOutputs, invokes: azureInvokes },
  );
  return resolve(result.posture);
}

describe("how AKS stands to the capabilities of a hardened cluster", () => {
  it("says so of each, and each rests on a guard", () => {
    assert.deepEqual(Object.keys(aksHardening).sort(), Object.keys(capabilities).sort());
    assert.deepEqual(
      cells.filter(([, cell]) => cell.guards.length === 0).map(([capability]) => capability),
      [],
    );
  });

  it("has every guard hold in production, on a resource that is there", async () => {
    const results = await postureIn("production");
    assert.deepEqual(
      results
        .filter(({ verdict }) => verdict !== "pass")
        .map(({ capability, property, actual }) => ({ capability, property, actual })),
      [],
    );
  });

  it("asks nothing of backups and audit events in development", async () => {
    const results = await postureIn("development");
    assert.deepEqual(
      [
        ...new Set(
          results
            .filter(({ verdict }) => verdict !== "pass")
            .map(({ capability, verdict }) => `${capability} ${verdict}`),
        ),
      ].sort(),
      ["audit-logs not-applicable", "backup not-applicable"],
    );
  });

  it("names only rules that there are, each of them sabotaged on the real engine", () => {
    const rules = new Set<string>([...aksRules, ...aksSetRules].map(({ id }) => id));
    const sabotaged = new Set(
      [...aksSabotages, ...aksSetSabotages].map(({ caughtBy }) => caughtBy),
    );
    for (const { capability, property, rule } of guards) {
      if (rule === undefined) continue;
      assert.ok(rules.has(rule), `${capability} ${property}: there is no rule ${rule}`);
      assert.ok(sabotaged.has(rule), `${capability} ${property}: nothing sabotages ${rule}`);
    }
  });

  it("has a rule that refuses a program without the guard, in each cell that has a switch", () => {
    const withoutSwitch = cells
      .filter(([, cell]) => cell.guards.every(({ rule }) => rule === undefined))
      .map(([capability]) => capability);
    assert.deepEqual(withoutSwitch.sort(), ["declared-way-in", "spot-and-dedicated-pools"]);
  });
});
