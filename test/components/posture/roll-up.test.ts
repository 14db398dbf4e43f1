import assert from "node:assert/strict";
import { aksHardening } from "../../../components/aks/hardening";
import { eksHardening } from "../../../components/eks/hardening";
import { gkeHardening } from "../../../components/gke/hardening";
import type { ControlResult } from "../../../components/posture/control-result";
import type { HardeningTable } from "../../../components/posture/hardening";
import { rollUp } from "../../../components/posture/roll-up";

const tables: Readonly<Record<string, HardeningTable<never>>> = {
  "cis-eks-1.8.0": eksHardening,
  "cis-gke-1.9.0": gkeHardening,
  "cis-aks-1.8.0": aksHardening,
};

const result: ControlResult = {
  capability: "flow-logs",
  controls: ["soc2-2017/CC7.2"],
  resource: { type: "aws:ec2/flowLog:FlowLog", name: "dev" },
  property: "trafficType",
  wanted: "ALL",
  actual: '"ALL"',
  verdict: "pass",
};

describe("a posture by framework", () => {
  it("fails a control as soon as one guard fails that is evidence for it, and counts the evidence", () => {
    const [soc2] = rollUp([
      result,
      { ...result, actual: '"REJECT"', verdict: "fail" },
      { ...result, actual: null, verdict: "not-applicable" },
    ]);
    assert.deepEqual(soc2, {
      framework: "soc2-2017",
      passed: 0,
      failed: 1,
      notApplicable: 0,
      controls: [
        {
          control: "soc2-2017/CC7.2",
          title: "Systems are monitored for what should not happen",
          verdict: "fail",
          passed: 1,
          failed: 1,
          compensations: [],
        },
      ],
    });
  });

  it("claims nothing of a control to which no guard applies", () => {
    const [soc2] = rollUp([{ ...result, verdict: "not-applicable" }]);
    assert.deepEqual([soc2?.passed, soc2?.failed, soc2?.notApplicable], [0, 0, 1]);
  });

  it("says once what stands in place of what a cloud does not offer", () => {
    const compensated = { ...result, compensation: "a policy that denies it" };
    const [soc2] = rollUp([compensated, compensated]);
    assert.deepEqual(soc2?.controls[0]?.compensations, ["a policy that denies it"]);
  });

  it("sorts one result into each framework that it is evidence for", () => {
    const controls = ["soc2-2017/CC7.2", "hipaa/164.312.b", "cis-eks-1.8.0/2.1.1"] as const;
    assert.deepEqual(
      rollUp([{ ...result, controls }]).map(({ framework, passed }) => [framework, passed]),
      [
        ["cis-eks-1.8.0", 1],
        ["hipaa", 1],
        ["soc2-2017", 1],
      ],
    );
  });

  for (const [cis, table] of Object.entries(tables)) {
    it(`has evidence for CIS, SOC 2, ISO 27001, PCI DSS, HIPAA and the GDPR of the cluster of ${cis}`, () => {
      const posture = Object.values(table).map(({ controls }) => ({ ...result, controls }));
      const frameworks = rollUp(posture).map(({ framework }) => framework);
      for (const framework of [
        cis,
        "gdpr",
        "hipaa",
        "iso-27001-2022",
        "pci-dss-4.0.1",
        "soc2-2017",
      ]) {
        assert.equal(frameworks.includes(framework), true, framework);
      }
    });
  }
});
