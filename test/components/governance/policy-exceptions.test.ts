import assert from "node:assert/strict";
import { policyExceptions, readWaivers } from "../../../components/governance/policy-exceptions";
import { kubernetesRules } from "../../../policypack/rules/kubernetes";
import type { Waiver } from "../../../policypack/waivers";

const waiver: Waiver = {
  rule: "disallow-host-path-volumes",
  subject: { namespace: "palisade-cis", name: "cis-scan*" },
  owner: "platform security",
  reason: "It reads the kubelet's files.",
  ticket: "SEC-1",
  expires: "2027-06-30",
};

const conditions = (of: Waiver) =>
  policyExceptions([of], kubernetesRules)[0]?.spec.matchConditions.map(
    ({ name, expression }) => `${name}: ${expression}`,
  );

describe("policy exceptions", () => {
  it("let one subject break one rule, under every name that the rule may have, until a day", () => {
    assert.deepEqual(policyExceptions([waiver], kubernetesRules), [
      {
        apiVersion: "policies.kyverno.io/v1",
        kind: "PolicyException",
        metadata: { name: "disallow-host-path-volumes-8f25cd13", namespace: "palisade-exceptions" },
        spec: {
          policyRefs: [
            "disallow-host-path-volumes",
            "disallow-host-path-volumes-enforce",
            "disallow-host-path-volumes-ephemeral",
            "disallow-host-path-volumes-ephemeral-enforce",
          ].map((name) => ({ kind: "ValidatingPolicy", name })),
          matchConditions: [
            {
              name: "namespace",
              expression: 'object.metadata.?namespace.orValue("").matches("^palisade-cis$")',
            },
            {
              name: "name",
              expression:
                'object.metadata.?name.orValue(object.metadata.?generateName.orValue("")).matches("^cis-scan.*$")',
            },
            {
              name: "not-expired",
              expression: 'time.now() < timestamp("2027-07-01T00:00:00Z")',
            },
          ],
          expiresAt: "2027-07-01T00:00:00Z",
          reportResult: "skip",
          properties: {
            owner: "platform security",
            reason: "It reads the kubelet's files.",
            ticket: "SEC-1",
          },
        },
      },
    ]);
  });

  it("name an object in no namespace by its kind, and no object of that name in one", () => {
    const cluster = { ...waiver, subject: { kind: "Namespace", name: "falco" } };
    assert.deepEqual(conditions(cluster)?.slice(0, 2), [
      "namespace: !has(object.metadata.namespace)",
      'kind: object.kind.matches("^Namespace$")',
    ]);
  });

  it("take a dot in a name for a dot", () => {
    const dotted = { ...waiver, subject: { namespace: "lakehouse", name: "a.b" } };
    assert.ok(conditions(dotted)?.some((text) => text.endsWith('.matches("^a\\\\.b$")')));
  });

  it("are none for a waiver by URN, or of a rule that no cluster knows", () => {
    const byUrn = { ...waiver, subject: { urn: "urn:pulumi:*" } };
    const ofCloud = { ...waiver, rule: "require-eks-secrets-encryption" };
    assert.deepEqual(policyExceptions([byUrn, ofCloud], kubernetesRules), []);
  });

  it("have names of their own, all of the project's", () => {
    const names = policyExceptions(readWaivers(), kubernetesRules).map(
      ({ metadata }) => metadata.name,
    );
    assert.ok(names.length >= 20);
    assert.equal(new Set(names).size, names.length);
  });
});
