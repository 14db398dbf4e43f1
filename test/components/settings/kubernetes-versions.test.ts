import assert from "node:assert/strict";
import { endOfSupport, supportedVersions } from "../../../components/settings/kubernetes-versions";

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
});
