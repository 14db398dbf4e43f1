import assert from "node:assert/strict";
import { openEngine, pack, type Engine } from "../support/engine";

describe("the stacks, previewed by the real engine under the policy pack", function () {
  this.timeout("4m");
  let engine: Engine;

  before(async () => {
    engine = await openEngine();
  });
  after(() => engine.stop());

  // Google names the account by which a sink writes, once the sink is there.
  const openOnGke = ["disallow-gcp-public-access: Cannot be judged before member is known."];

  // A team's flows between tiers of its namespace select pods that the team deploys, which no preview of this shows.
  const openOnTeams =
    "disallow-unmatched-selectors: Cannot be judged before what runs in namespace airflow is known.";
  const tiersInDev = 6;
  const open = {
    dev: [...openOnGke, ...Array<string>(tiersInDev).fill(openOnTeams)],
    prod: openOnGke,
    quickstart: [],
  };

  const clouds = ["EksCluster", "GkeCluster", "AksCluster"];
  const expected = { dev: clouds, prod: clouds, quickstart: ["EksCluster"] };

  for (const [stack, components] of Object.entries(expected)) {
    it(`${stack} plans its clusters and breaks no rule`, async () => {
      const { code, events, stdout, stderr } = await engine.pulumi(
        ["preview", "--policy-pack", pack],
        { stack },
      );

      assert.equal(code, 0, stdout + stderr);
      const findings = events.flatMap(({ policyEvent }) => policyEvent ?? []);
      assert.deepEqual(
        findings.filter(({ enforcementLevel }) => enforcementLevel === "mandatory"),
        [],
      );
      // What is left is waived, or open until the cloud has answered.
      assert.deepEqual(
        findings
          .filter(({ message }) => !message.includes("\nWaived until "))
          .map(({ policyName, message }) => `${policyName}: ${message.split("\n")[1] ?? ""}`)
          .sort(),
        open[stack as keyof typeof open],
      );
      const planned = events.flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata ?? []);
      assert.deepEqual(
        planned
          .filter(({ type }) => type.startsWith("palisade:cluster:"))
          .map(({ type }) => type.replace("palisade:cluster:", ""))
          .sort(),
        [...components].sort(),
      );
      assert.deepEqual(
        planned.filter(({ op }) => op !== "create").map(({ op, urn }) => ({ op, urn })),
        [],
      );
      assert.equal(
        planned.filter(({ type }) => type === "palisade:governance:Governance").length,
        components.length,
      );
    });
  }
});
