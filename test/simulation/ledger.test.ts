import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { Ledger, keyOf } from "../../simulation/ledger";
import type { LedgerEntry } from "../../simulation/ledger";
import type { ProviderPackage } from "../../simulation/provider";

const clouds: readonly ProviderPackage[] = ["aws", "azure-native", "gcp", "kubernetes"];

function entry(id: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    cloud: "aws",
    scope: "account/region",
    type: "aws:ec2/vpc:Vpc",
    id,
    urn: `urn:pulumi:test::p::aws:ec2/vpc:Vpc::${id}`,
    handles: [],
    needs: [],
    inputs: {},
    outputs: {},
    ...more,
  };
}

describe("the ledger of the simulated clouds", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "palisade-ledger-"));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it("holds after any sequence of puts and removals what a plain map holds, and so does the next one to open it", () => {
    const change = fc.record({
      put: fc.boolean(),
      cloud: fc.constantFrom(...clouds),
      id: fc.constantFrom("a", "b", "c", "d"),
      value: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), fc.nat(60), (changes, reopenAt) => {
        rmSync(dir, { recursive: true, force: true });
        const model = new Map<string, LedgerEntry>();
        let ledger = Ledger.open(dir);
        for (const [index, { put, cloud, id, value }] of changes.entries()) {
          const made = entry(id, { cloud, outputs: { value } });
          if (put) {
            ledger.put(made);
            model.set(keyOf(made), made);
          } else {
            ledger.remove(keyOf(made));
            model.delete(keyOf(made));
          }
          if (index === reopenAt) {
            ledger.close();
            ledger = Ledger.open(dir);
          }
        }
        assert.deepEqual(sorted(ledger.list()), sorted([...model.values()]));
        ledger.close();
        assert.deepEqual(sorted(Ledger.open(dir).list()), sorted([...model.values()]));
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the last good state, wherever a crash cuts the writing short", () => {
    const ledger = Ledger.open(dir);
    const journal = join(dir, "aws.jsonl");
    const states: { readonly size: number; readonly ids: readonly string[] }[] = [];
    for (const id of ["a", "b", "c"]) {
      ledger.put(entry(id));
      states.push({ size: statSync(journal).size, ids: ledger.list().map((e) => e.id) });
    }
    ledger.remove(keyOf(entry("a")));
    states.push({ size: statSync(journal).size, ids: ["b", "c"] });
    ledger.close();
    const whole = readFileSync(journal);
    for (let length = 0; length <= whole.length; length++) {
      writeFileSync(journal, whole.subarray(0, length));
      const expected = states.findLast(({ size }) => size <= length)?.ids ?? [];
      const opened = Ledger.open(dir);
      assert.deepEqual(
        opened.list().map((e) => e.id),
        expected,
      );
      opened.close();
    }
  });

  it("can be written on after a line that was cut off", () => {
    const ledger = Ledger.open(dir);
    ledger.put(entry("a"));
    ledger.close();
    appendFileSync(join(dir, "aws.jsonl"), '{"put":{"cloud":"aws"');
    const next = Ledger.open(dir);
    next.put(entry("b"));
    next.close();
    assert.deepEqual(
      Ledger.open(dir)
        .list()
        .map((e) => e.id),
      ["a", "b"],
    );
  });

  it("forgets its history when that is longer than what exists", () => {
    const ledger = Ledger.open(dir);
    for (let i = 0; i < 200; i++) ledger.put(entry("a", { outputs: { i } }));
    ledger.close();
    const reopened = Ledger.open(dir);
    assert.equal(readFileSync(join(dir, "aws.jsonl"), "utf8").split("\n").length, 2);
    assert.equal(existsSync(join(dir, "aws.jsonl.new")), false);
    assert.deepEqual(reopened.list(), [entry("a", { outputs: { i: 199 } })]);
  });

  it("finds what exists by its id and by its other names, in the asked scope", () => {
    const ledger = Ledger.open(dir);
    ledger.put(entry("a", { handles: ["arn:a"] }));
    assert.equal(ledger.find("aws:ec2/vpc:Vpc", "a")?.id, "a");
    assert.equal(ledger.find("aws:ec2/vpc:Vpc", "arn:a", "account/region")?.id, "a");
    assert.equal(ledger.find("aws:ec2/vpc:Vpc", "a", "elsewhere"), undefined);
    assert.equal(ledger.find("aws:ec2/subnet:Subnet", "a"), undefined);
    ledger.put(entry("a", { handles: ["arn:other"] }));
    assert.equal(ledger.find("aws:ec2/vpc:Vpc", "arn:a"), undefined);
  });

  it("counts a key as kept once nothing in use needs it, and what holds only such keys with it", () => {
    const ledger = Ledger.open(dir);
    const group = entry("group", { type: "group", idle: "holder" });
    const key = entry("key", { type: "key", idle: "key", needs: [{ key: keyOf(group) }] });
    const user = entry("user", { needs: [{ key: keyOf(key) }] });
    ledger.put(group);
    assert.deepEqual(
      ledger.list().map((e) => e.id),
      ["group"],
    );
    ledger.put(key);
    ledger.put(user);
    assert.deepEqual(ledger.kept(), []);
    ledger.remove(keyOf(user));
    assert.deepEqual(ledger.list(), []);
    assert.deepEqual(
      ledger.kept().map((e) => e.id),
      ["group", "key"],
    );
  });

  it("can be read by nobody but its owner", () => {
    const ledger = Ledger.open(dir);
    ledger.put(entry("a"));
    assert.equal(statSync(join(dir, "aws.jsonl")).mode & 0o777, 0o600);
  });
});

function sorted(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
