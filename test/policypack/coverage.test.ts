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
    const ids = idsOf(coverage("Checkov 3.3, Kubernetes"));
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

  it("leaves out no check of Checkov's that is about a cluster's cloud", () => {
    const ids = coverages
      .filter(({ name }) => /^Checkov .*, (?!Kubernetes)/.test(name))
      .flatMap(idsOf)
      .toSorted(byNumber);
    assert.deepEqual(ids, Object.entries(cloudChecks).flatMap(numbered).sort(byNumber));
    assert.equal(ids.length, 193);
  });

  it("answers every policy control of the three benchmarks and all of Kubescape's NSA controls", () => {
    assert.deepEqual(
      ["CIS EKS", "CIS GKE", "CIS AKS", "NSA/CISA"].map((name) => idsOf(coverage(name)).length),
      [23, 20, 27, 26],
    );
  });
});

/** Those of Checkov 3.3.30 on managed clusters, their networks, keys, rights and registries. */
const cloudChecks = {
  CKV_AWS: [
    ...[37, 38, 39, 58, 100, 339],
    ...[23, 24, 25, 260, 277, 382, 123, 130, 148, 229, 230, 231, 232, 352, 331, 344, 345, 346],
    ...[7, 33, 227],
    ...[40, 60, 61, 62, 63, 355, 274, 286, 287, 288, 289, 290, 273, 348, 393],
    ...[9, 10, 11, 12, 13, 14, 15, 1, 49, 107, 108, 109, 110, 111, 283, 356, 358],
    ...[32, 51, 136, 163],
  ],
  CKV2_AWS: [1, 5, 11, 12, 19, 35, 44, 63, 64, 40, 56, 14, 21, 22, 68],
  CKV_GCP: [
    ...[
      1, 8, 7, 9, 10, 12, 13, 18, 20, 21, 22, 23, 24, 25, 64, 61, 65, 66, 68, 71, 72, 69, 70, 123,
    ],
    ...[2, 3, 75, 77, 88, 106, 26, 74, 76, 27],
    ...[43, 82, 112, 41, 42, 44, 45, 49, 46, 47, 48, 115, 116, 117, 84, 101],
  ],
  CKV2_GCP: [19, 1, 2, 12, 18, 38, 6, 8, 3, 5],
  CKV_AZURE: [
    ...[4, 5, 6, 7, 8, 115, 116, 117, 141, 143, 168, 169, 170, 171, 172, 226, 227, 232, 246],
    ...[9, 10, 77, 160, 12, 118, 119, 182, 183, 216, 219, 220],
    ...[40, 41, 42, 110, 111, 109, 189, 112, 114, 39],
    ...[137, 138, 139, 163, 164, 165, 166, 167, 233, 237],
  ],
  CKV2_AZURE: [29, 31, 39, 32],
} as const;

function numbered([prefix, numbers]: readonly [string, readonly number[]]): string[] {
  return numbers.map((n) => `${prefix}_${String(n)}`);
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
