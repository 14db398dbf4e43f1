import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { catalogue } from "../../policypack/catalogue";
import { kyvernoExceptions } from "../../policypack/exceptions";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { setRules } from "../../policypack/rules/sets";
import { parseWaivers } from "../../policypack/waivers-file";
import type { Waiver } from "../../policypack/waivers";

const waiver: Waiver = {
  rule: "restrict-service-exposure",
  subject: { namespace: "palisade-cis", name: "cis-scan*" },
  owner: "platform security",
  reason: "It reads the kubelet's files.",
  ticket: "SEC-1",
  expires: "2027-06-30",
};

const now = new Date("2026-11-24");

const exceptions = (waivers: readonly Waiver[]) =>
  kyvernoExceptions(waivers, {
    rules: [...kubernetesRules, ...setRules],
    namespace: "palisade-exceptions",
    now,
  });

const conditions = (of: Waiver) =>
  exceptions([of])[0]?.spec.matchConditions.map(({ name, expression }) => `${name}: ${expression}`);

describe("policy exceptions", () => {
  it("let one subject break its rules, under every name that a rule may have, until a day", () => {
    const second = { ...waiver, rule: "disallow-privileged-containers", reason: "It must." };
    assert.deepEqual(exceptions([waiver, second]), [
      {
        apiVersion: "policies.kyverno.io/v1",
        kind: "PolicyException",
        metadata: {
          name: "palisade-cis-cis-scan-045274c9",
          namespace: "palisade-exceptions",
          labels: { "cleanup.kyverno.io/ttl": "2027-07-01T000000Z" },
        },
        spec: {
          policyRefs: [
            "restrict-service-exposure",
            "restrict-service-exposure-enforce",
            "disallow-privileged-containers",
            "disallow-privileged-containers-enforce",
            "disallow-privileged-containers-ephemeral-enforce",
            "disallow-privileged-containers-ephemeral",
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
              expression:
                "object.metadata.?creationTimestamp.orValue(null) == null || " +
                'timestamp(object.metadata.creationTimestamp) < timestamp("2027-07-01T00:00:00Z")',
            },
          ],
          expiresAt: "2027-07-01T00:00:00Z",
          reportResult: "skip",
          properties: {
            owner: "platform security",
            ticket: "SEC-1",
            "restrict-service-exposure": "It reads the kubelet's files.",
            "disallow-privileged-containers": "It must.",
          },
        },
      },
    ]);
  });

  it("are one for each set of terms: another owner, ticket or day is another exception", () => {
    const others: Partial<Waiver>[] = [
      { owner: "team a" },
      { ticket: "SEC-2" },
      { expires: "2027-07-01" },
      { subject: { namespace: "palisade-cis", kind: "Job", name: "cis-scan*" } },
    ];
    const all = others.map((other) => ({ ...waiver, rule: "disallow-host-ports", ...other }));
    assert.equal(exceptions([waiver, ...all]).length, 5);
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

  it("leave out of the reports what a rule on several objects would find, and of the defaults what it provides", () => {
    const refs = (rule: string, subject: typeof waiver.subject) =>
      exceptions([{ ...waiver, rule, subject }]).flatMap(({ spec }) =>
        spec.policyRefs.map(({ kind, name }) => `${kind} ${name}`),
      );
    assert.deepEqual(refs("require-eviction-room", { namespace: "shop", name: "edge" }), [
      "ValidatingPolicy require-eviction-room",
    ]);
    assert.deepEqual(
      refs("require-default-deny-network-policies", { kind: "Namespace", name: "shop" }),
      [
        "ValidatingPolicy require-default-deny-network-policies",
        "GeneratingPolicy namespace-defaults",
      ],
    );
  });

  it("are none for a waiver by URN, or of a rule that no cluster knows", () => {
    const byUrn = { ...waiver, subject: { urn: "urn:pulumi:*" } };
    const ofCloud = { ...waiver, rule: "require-eks-secrets-encryption" };
    assert.deepEqual(exceptions([byUrn, ofCloud]), []);
  });

  it("have names of their own, all of the project's", () => {
    const file = resolve(__dirname, "../../policypack/waivers.yaml");
    const context = { rules: catalogue, now };
    const waivers = parseWaivers(readFileSync(file, "utf8"), file, context);
    const names = exceptions(waivers).map(({ metadata }) => metadata.name);
    assert.ok(names.length >= 8);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
  });
});
