import assert from "node:assert/strict";

import { createProjectTrails } from "../../../components/gke/project-trail";
import { gkeRules } from "../../../policypack/rules/gke";
import { violations } from "../../support/cloud-guards";
import { only, record } from "../../support/recorder";
import { googleSettings, invokes } from "./google-cloud";

/** The settings of a stack, whose other clusters are none of the trail's. */
const stack = { environment: "production", decommission: false, clusters: [] } as const;

const trailsOf = (clusters: Parameters<typeof createProjectTrails>[0], args = stack) =>
  record(() => createProjectTrails(clusters, args), { invokes });

describe("the trail of a Google Cloud project", () => {
  it("is one, however many clusters the project has, and keeps as long as the one that asks for most", async () => {
    const { resources, result } = await trailsOf([
      googleSettings({ name: "one", auditLogRetentionDays: 90 }),
      googleSettings({ name: "two", auditLogRetentionDays: 731, region: "europe-west4" }),
      googleSettings({ name: "three", project: "other-data" }),
    ]);
    assert.deepEqual([...result.keys()], ["example-data", "other-data"]);
    const configs = resources.filter(
      ({ type }) => type === "gcp:projects/iAMAuditConfig:IAMAuditConfig",
    );
    assert.deepEqual(
      configs.map(({ inputs }) => inputs["project"]),
      ["example-data", "other-data"],
    );
    const bucket = only(
      resources,
      "gcp:logging/projectBucketConfig:ProjectBucketConfig",
      "example-data-trail-bucket",
    );
    assert.deepEqual(bucket.inputs, {
      project: "example-data",
      location: "europe-west3",
      bucketId: "palisade-trail",
      description: "What is done and read in the project example-data",
      retentionDays: 731,
      cmekSettings: { kmsKeyName: "example-data-trail-key-id" },
    });
    assert.equal(bucket.protect, true);
  });

  it("has what every service says of every read and write, nobody exempt", async () => {
    const { resources } = await trailsOf([googleSettings()]);
    assert.deepEqual(only(resources, "gcp:projects/iAMAuditConfig:IAMAuditConfig").inputs, {
      project: "example-data",
      service: "allServices",
      auditLogConfigs: [
        { logType: "ADMIN_READ" },
        { logType: "DATA_READ" },
        { logType: "DATA_WRITE" },
      ],
    });
    assert.deepEqual(violations(gkeRules, resources), []);
  });

  it("is left to whoever keeps it already", async () => {
    const { resources } = await trailsOf([googleSettings({ projectTrail: "existing" })]);
    assert.deepEqual(resources, []);
  });
});
