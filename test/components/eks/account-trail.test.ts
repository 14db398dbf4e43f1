import assert from "node:assert/strict";

import { createAccountTrails } from "../../../components/eks/account-trail";
import { only, record } from "../../support/recorder";
import { settings } from "./recorded-cluster";

const stack = { environment: "production", decommission: false } as const;

async function recordTrails(...clusters: Parameters<typeof createAccountTrails>[0]) {
  return record(() => createAccountTrails(clusters, stack), {
    outputs: ({ name }) => ({ arn: `${name}-arn` }),
  });
}

describe("the trail of an AWS account", () => {
  const north = { ...settings, name: "north" };
  const south = { ...settings, name: "south", region: "eu-west-1" };

  it("is one for all of its clusters, and a detector for each of their regions", async () => {
    const { resources } = await recordTrails(
      north,
      { ...south, auditLogRetentionDays: 731 },
      { ...settings, name: "west" },
    );
    const named = (type: string) =>
      resources.filter((resource) => resource.type === type).map(({ name }) => name);
    assert.deepEqual(named("aws:cloudtrail/trail:Trail"), ["aws-111122223333-trail"]);
    assert.deepEqual(named("aws:guardduty/detector:Detector"), [
      "aws-111122223333-eu-central-1-detector",
      "aws-111122223333-eu-west-1-detector",
    ]);
  });

  it("is one for each account", async () => {
    const { result } = await recordTrails(north, { ...settings, accountId: "444455556666" });
    assert.deepEqual([...result.keys()], ["111122223333", "444455556666"]);
  });

  it("is not made where somebody else keeps it", async () => {
    const { resources } = await recordTrails({ ...north, accountTrail: "existing" });
    assert.deepEqual(resources, []);
  });

  it("logs every region, validated and under a key of its own, and is kept when the stack goes", async () => {
    const { resources } = await recordTrails(north);
    assert.deepEqual(only(resources, "aws:cloudtrail/trail:Trail").inputs, {
      name: "palisade",
      s3BucketName: "palisade-trail-111122223333",
      kmsKeyId: "aws-111122223333-trail-key-arn",
      enableLogging: true,
      enableLogFileValidation: true,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: true,
    });
    assert.deepEqual(
      resources.filter(({ retainOnDelete }) => retainOnDelete).map(({ name }) => name),
      ["aws-111122223333-trail-key", "aws-111122223333-trail-logs"],
    );
  });
});
