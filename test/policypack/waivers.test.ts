import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { catalogue } from "../../policypack/catalogue";
import { expiryOf, parseWaivers, waiverFor } from "../../policypack/waivers";
import type { Waiver } from "../../policypack/waivers";

const ruleIds = catalogue.map(({ id }) => id);

const waiver: Waiver = {
  rule: "disallow-host-namespaces",
  subject: { namespace: "palisade-cis", name: "cis-scan*" },
  owner: "platform security",
  reason: "Reads the processes of the node.",
  ticket: "SEC-12",
  expires: "2027-06-30",
};

const lastMoment = new Date("2027-06-30T23:59:59.999Z");
const tooLate = new Date("2027-07-01T00:00:00.000Z");

describe("a waivers file", () => {
  const read = (yaml: string) => parseWaivers(yaml, "waivers.yaml", ruleIds);
  const written = (changes: Record<string, unknown> = {}) =>
    JSON.stringify({ waivers: [{ ...waiver, ...changes }] });

  it("gives the waivers in it, and none where it is empty", () => {
    assert.deepEqual(read(written()), [waiver]);
    assert.deepEqual(read(""), []);
  });

  it("keeps a date as it is written", () => {
    const [first] = read(
      "waivers:\n- {rule: disallow-host-ports, subject: {urn: '*::web'}, owner: a, reason: b, ticket: c, expires: 2027-01-02}",
    );
    assert.equal(first?.expires, "2027-01-02");
  });

  const mistakes: Record<string, [yaml: string, message: RegExp]> = {
    "names a rule that there is not": [
      written({ rule: "disallow-host-namespace" }),
      /^waivers\.yaml:\n {2}waivers\[0\]\.rule: there is no rule "disallow-host-namespace"\. Did you mean "disallow-host-namespaces"\?$/,
    ],
    "has no owner, and a date in words": [
      written({ owner: " ", expires: "next year" }),
      /waivers\[0\]\.owner .*\n {2}waivers\[0\]\.expires is not a day: write YYYY-MM-DD/,
    ],
    "has a day that is in no calendar": [
      written({ expires: "2027-13-01" }),
      /waivers\[0\]\.expires is not a day of the calendar/,
    ],
    "has a day that its month does not have": [
      written({ expires: "2027-06-31" }),
      /waivers\[0\]\.expires is not a day of the calendar/,
    ],
    "waives everything": [written({ subject: { urn: "*" } }), /waivers\[0\]\.subject/],
    "has a field that means nothing": [written({ expiry: "2027-01-01" }), /"expiry"/],
    "says the same twice": [
      JSON.stringify({ waivers: [waiver, waiver] }),
      /waivers\[1\] repeats waivers\[0\]\./,
    ],
    "is not YAML": ["waivers: [", /^waivers\.yaml is not YAML: /],
  };
  for (const [what, [yaml, message]] of Object.entries(mistakes)) {
    it(`is refused where it ${what}`, () => {
      assert.throws(() => read(yaml), { message });
    });
  }

  it("of the pack itself is in order", () => {
    const file = resolve(__dirname, "../../policypack/waivers.yaml");
    assert.notDeepEqual(read(readFileSync(file, "utf8")), []);
  });
});

describe("a waiver", () => {
  const answer = (resource: Parameters<typeof waiverFor>[2], now = lastMoment) =>
    waiverFor([waiver], "disallow-host-namespaces", resource, now);

  it("is about the namespace and name that it gives, in any kind", () => {
    assert.deepEqual(answer({ namespace: "palisade-cis", name: "cis-scan-1", kind: "Job" }), {
      waiver,
      expired: false,
    });
    assert.equal(answer({ namespace: "palisade-ci", name: "cis-scan-1" }), undefined);
    assert.equal(answer({ namespace: "palisade-cis", name: "my-cis-scan" }), undefined);
    assert.equal(answer({ namespace: "palisade-cis" }), undefined);
  });

  it("is about one rule only", () => {
    const resource = { namespace: "palisade-cis", name: "cis-scan" };
    assert.equal(waiverFor([waiver], "disallow-host-ports", resource, lastMoment), undefined);
  });

  it("holds through its last day, and then says that it did", () => {
    const resource = { namespace: "palisade-cis", name: "cis-scan" };
    assert.equal(answer(resource, lastMoment)?.expired, false);
    assert.equal(answer(resource, tooLate)?.expired, true);
    assert.deepEqual(expiryOf(waiver), tooLate);
  });

  it("that holds goes before one that has expired", () => {
    const longer = { ...waiver, expires: "2028-01-01" };
    const resource = { namespace: "palisade-cis", name: "cis-scan" };
    assert.deepEqual(waiverFor([waiver, longer], waiver.rule, resource, tooLate), {
      waiver: longer,
      expired: false,
    });
  });

  it("takes the characters of a pattern as they are, but for the star", () => {
    const dotted = { ...waiver, subject: { urn: "*::a.b" } };
    const about = (urn: string) => waiverFor([dotted], waiver.rule, { urn }, lastMoment);
    assert.notEqual(about("urn:pulumi:dev::p::t::a.b"), undefined);
    assert.equal(about("urn:pulumi:dev::p::t::axb"), undefined);
  });
});
