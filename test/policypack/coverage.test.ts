import assert from "node:assert/strict";
import { catalogue } from "../../policypack/catalogue";
import { coverages } from "../../policypack/coverage";
import type { Coverage } from "../../policypack/coverage/answer";

const idsOf = ({ checks }: Coverage): string[] => checks.flatMap(({ ids }) => ids);

function coverage(name: string): Coverage {
  const found = coverages.find((each) => each.name.startsWith(name));
  assert.ok(found, name);
  return found;
}

describe("the coverage of others' checks", () => {
  it("answers each check once", () => {
    for (const each of coverages) {
      const ids = idsOf(each);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        each.name,
      );
    }
  });

  it("names only rules that there are, and says in a sentence why there is none", () => {
    const known = new Set(catalogue.map(({ id }) => id));
    for (const { name, checks } of coverages) {
      for (const { ids, answer } of checks) {
        if ("refused" in answer) {
          assert.match(answer.refused, /^[A-Z].{30,}\.$/, ids[0]);
        } else {
          assert.ok(answer.rules.length > 0, `${name}: nothing covers ${ids.join(", ")}`);
          assert.deepEqual(
            answer.rules.filter((rule) => !known.has(rule)),
            [],
            `${name}: ${ids.join(", ")}`,
          );
        }
      }
    }
  });

  it("leaves out no check of Checkov's Kubernetes runner", () => {
    const ids = idsOf(coverage("Checkov"));
    const missing = [46, 47, 48, 76, 87, 98, 101, 103, 109, 120, 142, 150];
    const numbers = Array.from({ length: 159 }, (_, index) => index + 1).filter(
      (n) => !missing.includes(n) && !(n >= 50 && n <= 67) && !(n >= 122 && n <= 137),
    );
    assert.deepEqual(
      ids.toSorted(byNumber),
      [
        ...numbers.map((n) => `CKV_K8S_${n}`),
        ...[1, 2, 3, 4, 5, 6].map((n) => `CKV2_K8S_${n}`),
      ].sort(byNumber),
    );
    assert.equal(ids.length, 119);
  });

  it("answers every policy control of the three benchmarks and all of Kubescape's NSA controls", () => {
    assert.deepEqual(
      ["CIS EKS", "CIS GKE", "CIS AKS", "NSA/CISA"].map((name) => idsOf(coverage(name)).length),
      [23, 20, 27, 26],
    );
  });
});

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
