import assert from "node:assert/strict";

import { gkeHardening } from "../../../components/gke/hardening";
import { createProjectTrails } from "../../../components/gke/project-trail";
import type { ControlResult } from "../../../components/posture/control-result";
import { capabilities } from "../../../components/posture/capabilities";
import { gkeRules } from "../../../policypack/rules/gke";
import { googleSettings, postureOf, recordCluster } from "./google-cloud";

describe("the posture of a GKE cluster", () => {
  it("passes every guard in production, each read from the resource that carries it", async () => {
    const posture = await postureOf((args) => ({
      ...args,
      trail: createProjectTrails([googleSettings()], args).get("example-data"),
    }));
    assert.deepEqual(
      posture.filter(({ verdict }) => verdict !== "pass"),
      [],
    );
    assert.deepEqual(
      [...new Set(posture.map(({ capability }) => capability))].sort(),
      Object.keys(capabilities).sort(),
    );
    assert.equal(
      posture.some(({ resource }) => resource === null),
      false,
    );
  });

  it("says what is not there: no backups outside of production, a trail that is somebody else's", async () => {
    const posture = await postureOf((args) => ({ ...args, environment: "staging" }));
    const absent = posture.filter(({ verdict }) => verdict === "not-applicable");
    assert.deepEqual(
      [...new Set(absent.map(({ capability, property }) => `${capability} ${property}`))],
      [
        "audit-logs service",
        "audit-logs auditLogConfigs",
        ...backupProperties(posture).map((property) => `backup ${property}`),
      ],
    );
  });

  it("says what stands in place of a lock on node resources", async () => {
    const posture = await postureOf((args) => args);
    const lockdown = posture.filter(({ capability }) => capability === "node-lockdown");
    assert.equal(lockdown.length > 0, true);
    for (const { compensation } of lockdown) {
      assert.match(compensation ?? "", /^Nodes that prove what they are/);
    }
  });

  it("fails a guard of a cluster that is being taken down", async () => {
    const posture = await postureOf((args) => ({ ...args, decommission: true }));
    assert.deepEqual(
      posture.filter(({ verdict }) => verdict === "fail").map(({ property }) => property),
      ["deletionProtection"],
    );
  });

  it("rests on rules that exist", () => {
    const known = new Set(gkeRules.map(({ id }) => id));
    const named = Object.values(gkeHardening).flatMap(({ guards }) =>
      guards.flatMap(({ rule }) => rule ?? []),
    );
    assert.deepEqual(
      named.filter((rule) => !known.has(rule)),
      [],
    );
  });

  it("names only properties that the resource has, and the values that make them fail", async () => {
    const { resources } = await recordCluster();
    for (const { guards } of Object.values(gkeHardening)) {
      for (const { type, holds, property } of guards) {
        if (type === "gcp:projects/iAMAuditConfig:IAMAuditConfig") continue;
        const carriers = resources.filter((resource) => resource.type === type);
        assert.equal(carriers.length > 0, true, type);
        const optional = /^(masterAuthorizedNetworksConfig|enabled)$/.test(property);
        assert.equal(holds(undefined), optional, property);
      }
    }
  });
});

function backupProperties(posture: readonly ControlResult[]): string[] {
  return posture
    .filter(({ capability }) => capability === "backup")
    .map(({ property }) => property);
}
