import assert from "node:assert/strict";

import { expiryOf, waiverFor } from "../../policypack/waivers";
import type { Waiver } from "../../policypack/waivers";

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
