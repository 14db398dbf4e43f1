import assert from "node:assert/strict";

import { eksSabotages, eksSetSabotages } from "../../../simulation/sabotages/eks";
import { eksHardening } from "../../../components/eks/hardening";
import { resolve } from "../../support/recorder";
import { recordStack, settings, systemPool } from "./recorded-cluster";

const pools = [
  systemPool,
  {
    ...systemPool,
    name: "batch",
    spot: true,
    taints: [{ key: "workload", value: "batch", effect: "NoSchedule" as const }],
  },
];

async function postureOf(...args: Parameters<typeof recordStack>) {
  const { result } = await recordStack(...args);
  return resolve(result.posture);
}

/** Capability, property and verdict of what does not pass. */
const notPassing = (results: Awaited<ReturnType<typeof postureOf>>) =>
  results
    .filter(({ verdict }) => verdict !== "pass")
    .map(({ capability, property, verdict }) => `${capability} ${property} ${verdict}`);

describe("the posture of an EKS cluster", () => {
  it("passes whole in production, but for what no resource of AWS carries", async () => {
    assert.deepEqual(
      notPassing(await postureOf({ nodePools: pools })),
      [
        "image-integrity  not-applicable",
        "endpoint-allow-list vpcConfig.publicAccessCidrs not-applicable",
      ].sort(),
    );
  });

  it("judges the ranges of an API that is open to some", async () => {
    const reach = { mode: "allow-listed" as const, cidrs: ["203.0.113.0/24"] };
    const results = await postureOf({ reach });
    const line = results.find(({ property }) => property === "vpcConfig.publicAccessCidrs");
    assert.deepEqual([line?.verdict, line?.actual], ["pass", '["203.0.113.0/24"]']);
  });

  it("asks nothing of an account whose trail somebody else keeps, nor of backups in development", async () => {
    const results = await postureOf({ nodePools: pools, accountTrail: "existing" }, "development");
    const open = new Set(
      results.filter(({ verdict }) => verdict !== "pass").map(({ capability }) => capability),
    );
    assert.deepEqual([...open].sort(), [
      "audit-logs",
      "backup",
      "endpoint-allow-list",
      "image-integrity",
      "threat-detection",
    ]);
    assert.deepEqual(
      results.filter(({ verdict }) => verdict === "fail"),
      [],
    );
  });

  it("names the resource and the value that it read", async () => {
    const results = await postureOf({ nodePools: settings.nodePools });
    assert.deepEqual(
      results.find(({ property }) => property === "metadataOptions.httpPutResponseHopLimit"),
      {
        capability: "node-metadata",
        controls: ["nsa-cisa-1.2/authentication-authorization", "soc2-2017/CC6.1"],
        resource: { type: "aws:ec2/launchTemplate:LaunchTemplate", name: "blue-system-template" },
        property: "metadataOptions.httpPutResponseHopLimit",
        wanted: "1",
        actual: "1",
        verdict: "pass",
      },
    );
  });

  it("rests on no guard whose rule nothing sabotages", () => {
    const caught = new Set([...eksSabotages, ...eksSetSabotages].map(({ caughtBy }) => caughtBy));
    const rules = Object.values(eksHardening).flatMap(({ guards }) =>
      guards.flatMap(({ rule }) => rule ?? []),
    );
    assert.deepEqual(
      rules.filter((rule) => !caught.has(rule)),
      [],
    );
  });
});
