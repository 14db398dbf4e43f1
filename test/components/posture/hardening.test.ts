import assert from "node:assert/strict";

import { aksHardening } from "../../../components/aks/hardening";
import { eksHardening } from "../../../components/eks/hardening";
import { gkeHardening } from "../../../components/gke/hardening";
import { capabilities } from "../../../components/posture/capabilities";
import type { HardeningTable } from "../../../components/posture/hardening";
import { madeElsewhere } from "../../../components/posture/made-elsewhere";
import { catalogue } from "../../../policypack/catalogue";

const tables: Readonly<Record<string, HardeningTable<never>>> = {
  EKS: eksHardening,
  GKE: gkeHardening,
  AKS: aksHardening,
};
const all = Object.keys(capabilities).sort();

describe("the table of what a hardened cluster has", () => {
  const rules = new Map(catalogue.map((rule) => [rule.id, rule]));

  it("has 31 rows", () => {
    assert.equal(all.length, 31);
  });

  for (const [cloud, table] of Object.entries(tables)) {
    it(`has every cell of ${cloud}`, () => {
      assert.deepEqual(Object.keys(table).sort(), all);
    });

    it(`names rules of the catalogue that are on the resource of the guard, for ${cloud}`, () => {
      for (const [capability, { guards }] of Object.entries(table)) {
        for (const { type, property, rule: id } of guards) {
          if (id === undefined) continue;
          const at = `${capability}: ${property} of ${type}`;
          const rule = rules.get(id);
          assert.ok(rule, `${at}: there is no rule ${id}`);
          const types =
            rule.engine === "typescript"
              ? rule.on
              : rule.engine === "cloud-set"
                ? [...rule.on, ...rule.reads]
                : [];
          assert.ok(types.includes(type), `${at}: ${id} does not look at it`);
        }
      }
    });
  }

  it("claims nothing of a cluster that somebody else made", () => {
    const lines = madeElsewhere();
    assert.deepEqual(lines.map(({ capability }) => capability).sort(), all);
    assert.deepEqual(
      lines.filter(({ verdict }) => verdict !== "not-applicable"),
      [],
    );
  });
});
