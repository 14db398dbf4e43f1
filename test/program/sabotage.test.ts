import assert from "node:assert/strict";
import { resolve } from "node:path";
import { refusals } from "../../demo/summary";
import { sabotages } from "../../simulation/sabotages";
import { openEngine, pack, repository, type Engine } from "../support/engine";
import { matchesGolden } from "../support/golden";

/** One sabotage for each rule; two of the same rule could mend each other. */
const chosen = sabotages.filter(
  ({ caughtBy }, i) => sabotages.findIndex((other) => other.caughtBy === caughtBy) === i,
);

describe("a stack with every guard flipped, previewed by the real engine under the policy pack", function () {
  this.timeout("4m");
  let engine: Engine;

  before(async () => {
    engine = await openEngine({
      program: resolve(repository, "simulation/sabotages/program.ts"),
      extraConfig: { "sabotage:titles": chosen.map(({ title }) => title) },
    });
  });
  after(() => engine.stop());

  const environments = { dev: "development", prod: "production" } as const;
  for (const [stack, environment] of Object.entries(environments)) {
    it(`${stack} is refused by the rule of each guard, and by no other`, async () => {
      const { code, events, stdout } = await engine.pulumi(["preview", "--policy-pack", pack], {
        stack,
      });
      const found = refusals(events);
      const rules = [...new Set(found.map(({ rule }) => rule))].sort();

      assert.notEqual(code, 0, stdout);
      assert.deepEqual(
        rules,
        chosen
          .filter(({ environments }) => environments?.includes(environment) ?? true)
          .map(({ caughtBy }) => caughtBy)
          .sort(),
      );
      matchesGolden(
        `sabotage.${stack}.txt`,
        found.map(({ urn, rule }) => `${rule} refuses ${nameAndType(urn)}`).sort(),
      );
    });
  }

  it("covers at least fifteen guards", () => {
    assert.equal(chosen.length >= 15, true);
  });
});

function nameAndType(urn: string): string {
  const [, , type = "", ...name] = urn.split("::");
  return `${name.join("::")} (${type.split("$").at(-1) ?? ""})`;
}
