import assert from "node:assert/strict";

import { palisadePolicies } from "../../policypack/crossguard";
import type { WaiverRemark } from "../../policypack/waiver-remarks";
import { waivable, waiverUse } from "../../policypack/waiver-use";
import type { PlacedWaiver } from "../../policypack/waivers-file";
import { kubernetesRules } from "../../policypack/catalogue";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { unknownString } from "../../policypack/unknown";

const now = new Date("2026-12-01");
const waiver: PlacedWaiver = {
  rule: "disallow-host-namespaces",
  subject: { namespace: "team-a", name: "app*" },
  owner: "team a",
  reason: "It looks at its neighbours.",
  ticket: "SEC-1",
  expires: "2027-06-30",
  entry: 3,
  line: 17,
};
const here = { kind: "Pod", namespace: "team-a", name: "app" };

describe("the use of waivers", () => {
  const unused = (waivers: readonly PlacedWaiver[], seen: object[], used: PlacedWaiver[] = []) => {
    const use = waiverUse(waivers);
    seen.forEach(use.see);
    used.forEach(use.use);
    return use.unused(now).map(({ entry }) => entry);
  };

  it("is none where the subject is there and breaks nothing", () => {
    assert.deepEqual(unused([waiver], [here]), [3]);
    assert.deepEqual(unused([waiver], [here], [waiver]), []);
  });

  it("is not asked for where the subject is not to be seen, or the waiver has expired", () => {
    assert.deepEqual(unused([waiver], [{ ...here, namespace: "team-b" }]), []);
    assert.deepEqual(unused([{ ...waiver, expires: "2026-11-30" }], [here]), []);
  });

  it("is not asked for where the rule was not judged, as one of another environment", () => {
    const use = waiverUse([waiver]);
    use.see(here);
    assert.deepEqual(
      use.unused(now, (rule) => rule !== waiver.rule),
      [],
    );
  });

  it("is found by URN, kind, namespace and name, and not by what is not known", () => {
    const urn = "urn:pulumi:dev::p::t::app";
    const metadata = { namespace: "team-a", generateName: "app-" };
    assert.deepEqual(waivable(urn, { kind: "Job", metadata }), {
      urn,
      kind: "Job",
      namespace: "team-a",
      name: "app-",
    });
    const unknown = waivable(urn, { kind: "Job", metadata: { ...metadata, name: unknownString } });
    assert.deepEqual(unused([waiver], [unknown]), []);
  });
});

describe("the pack at the end of a deployment", () => {
  const toldOf = async (object: object, waiverRemarks: readonly WaiverRemark[] = []) => {
    const [policy] = palisadePolicies({
      rules: kubernetesRules,
      waivers: [waiver],
      waiverRemarks,
      now: () => now,
      configuredLevels: () => new Map(),
      stack: () => ({}),
    }) as unknown as [
      {
        validateResource: (args: object, report: (told: { message: string }) => void) => unknown;
        validateStack: (args: object, report: (told: { message: string }) => void) => unknown;
      },
    ];
    const told: string[] = [];
    const args = {
      type: "kubernetes:core/v1:Pod",
      urn: "urn:pulumi:dev::p::kubernetes:core/v1:Pod::app",
      props: { __getSpecialProxyTarget: object },
      opts: {},
      getConfig: () => ({}),
    };
    await policy.validateResource(args, () => undefined);
    await policy.validateStack({ resources: [] }, ({ message }) => told.push(message));
    return told;
  };

  it("says which waivers nothing needed", async () => {
    assert.deepEqual(await toldOf(pod()), [
      "waivers.yaml:17: waiver 3: nothing that was judged needed it to break disallow-host-namespaces. Remove it, or correct its subject.",
    ]);
  });

  it("says nothing of a waiver that was needed", async () => {
    const needy = pod(({ spec }) => {
      spec["hostPID"] = true;
    });
    assert.deepEqual(await toldOf(needy), []);
  });

  it("says which waivers end soon", async () => {
    const needy = pod(({ spec }) => {
      spec["hostPID"] = true;
    });
    const remark: WaiverRemark = {
      level: "warning",
      problem: "expires-soon",
      entry: 3,
      line: 22,
      key: "expires",
      wrong: "it expires after 2026-12-09, in 9 days",
      instead: "Repair what it covers, or have its owner renew it.",
    };
    assert.deepEqual(await toldOf(needy, [remark]), [
      "waivers.yaml:22: waiver 3, expires: it expires after 2026-12-09, in 9 days. Repair what it covers, or have its owner renew it.",
    ]);
  });
});
