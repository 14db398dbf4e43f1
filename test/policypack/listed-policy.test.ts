import assert from "node:assert/strict";

import { catalogue } from "../../policypack/catalogue";
import { palisadePolicies } from "../../policypack/crossguard";

describe("the policies of the pack", () => {
  const [dispatcher, ...listed] = palisadePolicies({
    rules: catalogue,
    waivers: [],
    now: () => new Date(),
    configuredLevels: () => undefined,
    stack: () => ({}),
  });

  it("are one that evaluates, which the SDK then calls once per resource and once per stack", () => {
    assert.equal(dispatcher.name, "palisade");
    assert.ok("validateResource" in dispatcher);
    assert.ok("validateStack" in dispatcher);
    for (const policy of listed) {
      for (const evaluates of ["validateResource", "remediateResource", "validateStack"]) {
        assert.equal(evaluates in policy, false, policy.name);
      }
    }
  });

  it("and one for each rule, with its words", () => {
    assert.deepEqual(
      listed.map(({ name }) => name),
      catalogue.map(({ id }) => id),
    );
    assert.deepEqual(
      listed.find(({ name }) => name === "disallow-host-path-volumes"),
      {
        name: "disallow-host-path-volumes",
        displayName: "No volumes from the node's file system",
        description:
          "Through a hostPath volume a pod reads the kubelet's credentials and other pods' secrets, and with write " +
          "access puts files where the node runs them.",
        enforcementLevel: "mandatory",
        severity: "high",
        framework: {
          name: "pss",
          version: "",
          reference: "baseline",
          specification: "Pod Security Standards: baseline",
        },
        tags: [
          "pss/baseline",
          "cis-gke-1.9.0/4.2.1",
          "nsa-cisa-1.2/pod-security",
          "soc2-2017/CC6.1",
          "iso-27001-2022/A.8.9",
          "pci-dss-4.0.1/2.2.6",
          "gdpr/32.1.b",
        ],
        remediationSteps:
          "Replace the hostPath volume by a persistent volume claim, emptyDir, configMap, secret or projected volume.",
        url: "docs/rules/disallow-host-path-volumes.md",
      },
    );
    const signature = listed.find(({ name }) => name === "require-image-signature");
    assert.equal(signature?.enforcementLevel, "advisory");
    assert.match(
      signature.description,
      / only admission asks them: the verdict elsewhere is unknown\.$/,
    );
    const framework = listed.find(({ name }) => name === "require-eks-private-endpoint")?.framework;
    assert.deepEqual(
      [framework?.name, framework?.version, framework?.reference],
      ["cis-eks", "1.8.0", "5.4.2"],
    );
  });
});
