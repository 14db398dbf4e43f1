import assert from "node:assert/strict";
import {
  endIsNear,
  endOfSupport,
  supportedVersions,
} from "../../../components/settings/kubernetes-versions";

const at = (time: string) => new Date(time);

describe("Kubernetes versions", () => {
  it("are those in standard support on the day", () => {
    const now = at("2026-11-24T12:00:00Z");
    assert.deepEqual(supportedVersions("aws", now), ["1.34", "1.35", "1.36"]);
    assert.deepEqual(supportedVersions("gcp", now), ["1.35", "1.36"]);
    assert.deepEqual(supportedVersions("azure", now), ["1.34", "1.35", "1.36"]);
  });

  it("are supported until the last second of their last day, in UTC", () => {
    const last = at("2026-12-02T23:59:59Z");
    assert.equal(endOfSupport("aws", "1.34", last), undefined);
    assert.equal(supportedVersions("aws", last)[0], "1.34");
    const next = at("2026-12-03T00:00:00Z");
    assert.equal(endOfSupport("aws", "1.34", next), "2026-12-02");
    assert.equal(supportedVersions("aws", next)[0], "1.35");
  });

  it("of an existing cluster do not end, because its cloud is not known", () => {
    const later = at("2030-01-01T00:00:00Z");
    assert.deepEqual(supportedVersions("existing", later), ["1.33", "1.34", "1.35", "1.36"]);
    assert.equal(endOfSupport("existing", "1.33", later), undefined);
  });

  it("have no end that we know of where the cloud never had them", () => {
    assert.equal(endOfSupport("azure", "1.29", at("2026-11-24T00:00:00Z")), undefined);
  });

  it("are told of from 90 days before their end to its last day", () => {
    assert.equal(endIsNear("gcp", "1.35", at("2027-01-10T23:59:59Z")), undefined);
    assert.deepEqual(endIsNear("gcp", "1.35", at("2027-01-11T00:00:00Z")), {
      supportedUntil: "2027-04-11",
      daysLeft: 90,
    });
    assert.deepEqual(endIsNear("azure", "1.34", at("2026-11-24T12:00:00Z")), {
      supportedUntil: "2026-11-30",
      daysLeft: 6,
    });
    assert.equal(endIsNear("azure", "1.34", at("2026-11-30T23:00:00Z"))?.daysLeft, 0);
    assert.equal(endIsNear("azure", "1.34", at("2026-12-01T00:00:00Z")), undefined);
    assert.equal(endIsNear("existing", "1.33", at("2030-01-01T00:00:00Z")), undefined);
  });

  it("are what the stack says, where it knows better", () => {
    const now = at("2026-11-24T12:00:00Z");
    const known = { gcp: { "1.37": "2027-12-01", "1.35": "2026-11-01", "1.9": "2027-01-01" } };
    assert.deepEqual(supportedVersions("gcp", now, known), ["1.9", "1.36", "1.37"]);
    assert.equal(endOfSupport("gcp", "1.35", now, known), "2026-11-01");
    assert.equal(endIsNear("gcp", "1.9", now, known)?.daysLeft, 38);
    assert.deepEqual(supportedVersions("aws", now, known), ["1.34", "1.35", "1.36"]);
  });
});
