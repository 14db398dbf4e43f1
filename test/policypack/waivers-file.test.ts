import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { catalogue } from "../../policypack/catalogue";
import { remarkText } from "../../policypack/waiver-remarks";
import { parseWaivers, readWaiversFile } from "../../policypack/waivers-file";

const rules = catalogue;
const now = new Date("2026-11-24T12:00:00Z");

const written = {
  rule: "disallow-host-namespaces",
  subject: { namespace: "palisade-cis", name: "cis-scan*" },
  owner: "platform security",
  reason: "Reads the processes of the node.",
  ticket: "SEC-12",
  expires: "2027-06-30",
};

const file = (...waivers: object[]) =>
  ["waivers:", ...waivers.map((waiver) => `  - ${JSON.stringify(waiver)}`)].join("\n");

const remarks = (text: string, at = now) =>
  readWaiversFile(text, { rules, now: at }).remarks.map(
    (remark) => `${remark.level} ${remark.problem}: ${remarkText(remark, "waivers.yaml")}`,
  );

describe("a waivers file", () => {
  it("gives the waivers in it with their places, and none where it is empty", () => {
    const read = readWaiversFile(file(written), { rules, now });
    assert.deepEqual(read, { waivers: [{ ...written, entry: 1, line: 2 }], remarks: [] });
    assert.deepEqual(readWaiversFile("", { rules, now }), { waivers: [], remarks: [] });
    assert.deepEqual(readWaiversFile("# none\n", { rules, now }), { waivers: [], remarks: [] });
  });

  it("may waive what only a cluster judges", () => {
    assert.deepEqual(remarks(file({ ...written, rule: "require-image-signature" })), []);
  });

  it("keeps a date as it is written, and takes the blanks around a text away", () => {
    const text =
      "waivers:\n- {rule: disallow-host-ports, subject: {urn: '*::web'}, owner: ' a ', reason: b, ticket: c, expires: 2027-01-02}";
    const [first] = readWaiversFile(text, { rules, now }).waivers;
    assert.equal(first?.expires, "2027-01-02");
    assert.equal(first.owner, "a");
  });

  const mistakes: Record<string, [text: string, ...remarks: string[]]> = {
    "names a rule that there is not": [
      file({ ...written, rule: "disallow-host-namespace" }),
      'error unknown-rule: waivers.yaml:2: waiver 1, rule: there is no rule "disallow-host-namespace". Did you mean "disallow-host-namespaces"?',
    ],
    "names a rule that is like none": [
      file({ ...written, rule: "x" }),
      'error unknown-rule: waivers.yaml:2: waiver 1, rule: there is no rule "x". List the rules with `palisade rules`.',
    ],
    "has no owner, and a date in words": [
      file({ ...written, owner: " ", expires: "next year" }),
      "error shape: waivers.yaml:2: waiver 1, owner: is missing. Write who answers for it.",
      'error bad-date: waivers.yaml:2: waiver 1, expires: "next year" is not a day. Write YYYY-MM-DD, such as 2027-06-30.',
    ],
    "has a day that is in no calendar": [
      file({ ...written, expires: "2027-06-31" }),
      'error bad-date: waivers.yaml:2: waiver 1, expires: "2027-06-31" is in no calendar. Write YYYY-MM-DD, such as 2027-06-30.',
    ],
    "has a ticket that is a number": [
      file({ ...written, ticket: 12 }),
      "error shape: waivers.yaml:2: waiver 1, ticket: 12 is not text. Write where the work to end it is tracked, in quotes.",
    ],
    "has a field that means nothing": [
      file({ ...written, expiry: "2027-01-01" }),
      'error shape: waivers.yaml:2: waiver 1, expiry: there is no such key. Did you mean "expires"?',
    ],
    "names everything": [
      file({ ...written, subject: { namespace: "*", name: "*" } }),
      'error too-broad: waivers.yaml:2: waiver 1, subject.namespace: "*" is too broad. Write it out, or at least 3 letters or digits of it beside the star.',
      'error too-broad: waivers.yaml:2: waiver 1, subject.name: "*" is too broad. Write it out, or at least 3 letters or digits of it beside the star.',
    ],
    "names half of a cluster": [
      file({
        ...written,
        rule: "disallow-wildcard-rbac",
        subject: { kind: "ClusterRole", name: "a*" },
      }),
      'error too-broad: waivers.yaml:2: waiver 1, subject.name: "a*" is too broad. Write it out, or at least 3 letters or digits of it beside the star.',
    ],
    "names every resource of a stack": [
      file({ ...written, subject: { urn: "urn:pulumi:dev::p::*" } }),
      'error too-broad: waivers.yaml:2: waiver 1, subject.urn: "urn:pulumi:dev::p::*" is too broad. End it with the resource\'s name, of which at least 3 letters or digits are no star.',
    ],
    "names its subject in two ways": [
      file({ ...written, subject: { urn: "*::web", name: "web" } }),
      "error shape: waivers.yaml:2: waiver 1, subject: has name, urn, which names no subject. Write { namespace, kind (optional), name }, { kind, name } or { urn }.",
    ],
    "names a name alone": [
      file({ ...written, subject: { name: "web" } }),
      "error shape: waivers.yaml:2: waiver 1, subject: has name, which names no subject. Write { namespace, kind (optional), name }, { kind, name } or { urn }.",
    ],
    "names an object that its rule is never about": [
      file(
        { ...written, subject: { kind: "Pod", name: "web" } },
        { ...written, subject: { namespace: "shop", kind: "Service", name: "web" } },
        { ...written, rule: "require-eks-secrets-encryption" },
        {
          ...written,
          rule: "disallow-wildcard-rbac",
          subject: { namespace: "shop", kind: "ClusterRole", name: "web" },
        },
      ),
      'error strange-subject: waivers.yaml:2: waiver 1, subject: disallow-host-namespaces is on no "Pod" in no namespace. It is on Pod, PodTemplate, ReplicationController, DaemonSet, Deployment, ReplicaSet, StatefulSet, CronJob, Job.',
      'error strange-subject: waivers.yaml:3: waiver 2, subject: disallow-host-namespaces is on no "Service" in a namespace. It is on Pod, PodTemplate, ReplicationController, DaemonSet, Deployment, ReplicaSet, StatefulSet, CronJob, Job.',
      "error strange-subject: waivers.yaml:4: waiver 3, subject: require-eks-secrets-encryption is on resources of a cloud. Name one by { urn }.",
      'error strange-subject: waivers.yaml:5: waiver 4, subject: disallow-wildcard-rbac is on no "ClusterRole" in a namespace. It is on Role, ClusterRole (in no namespace).',
    ],
    "holds for longer than anybody remembers": [
      file({ ...written, expires: "2027-11-25" }),
      "error too-long: waivers.yaml:2: waiver 1, expires: 2027-11-25 is more than 366 days away. Write a day until 2027-11-24; a waiver is looked at again every year.",
    ],
    "says the same twice": [
      file(written, { ...written, owner: "another", expires: "2027-01-01" }),
      "error duplicate: waivers.yaml:3: waiver 2: repeats the rule and the subject of waiver 1. Remove one of the two.",
    ],
    "has a waiver that is a word": [
      "waivers: [none]",
      'error shape: waivers.yaml:1: waiver 1: "none" is not a waiver. Write a mapping with rule, owner, reason, ticket, expires, subject.',
    ],
    "is not YAML": [
      "waivers:\n\t- a",
      "error unreadable: waivers.yaml:2: is not YAML: tab characters must not be used in indentation. Correct the file at this line.",
    ],
    "is no list": [
      "waivers: none",
      "error unreadable: waivers.yaml:1: is not a list of waivers. Write a mapping with the one key `waivers`, a list.",
    ],
    "has a key beside the list": [
      `defaults: {}\n${file({ ...written, ticket: "" })}`,
      'error unreadable: waivers.yaml:1: has a key "defaults". Write a mapping with the one key `waivers`, a list.',
      "error shape: waivers.yaml:3: waiver 1, ticket: is missing. Write where the work to end it is tracked.",
    ],
  };
  for (const [what, [text, ...expected]] of Object.entries(mistakes)) {
    it(`is told all at once that it ${what}`, () => {
      assert.deepEqual(remarks(text), expected);
    });
  }

  it("points at the line of the key, also where the subject stands elsewhere by an anchor", () => {
    const text = [
      "waivers:",
      "  - rule: disallow-host-ports",
      "    subject: &web",
      "      namespace: shop",
      '      name: "w*"',
      "    owner: a",
      "    reason: b",
      "    ticket: c",
      "    expires: 2027-02-30",
      "  - rule: disallow-host-path-volumes",
      "    subject: *web",
      "    owner: a",
      "    reason: b",
      "    ticket: c",
      "    expires: 2027-02-01",
    ].join("\n");
    assert.deepEqual(
      readWaiversFile(text, { rules, now }).remarks.map(({ line, key }) => [line, key]),
      [
        [5, "subject.name"],
        [9, "expires"],
        [11, "subject.name"],
      ],
    );
  });

  it("shows no character of a value that steers a terminal", () => {
    const [remark] = remarks(file({ ...written, rule: "\u001b[2Jdisallow\u202e" }));
    assert.match(remark ?? "", /there is no rule "\\u001b\[2Jdisallow\\u\{202e\}"/);
  });

  it("that has expired is still read, and says that the rule bites again", () => {
    const at = new Date("2027-07-01T00:00:00Z");
    assert.deepEqual(remarks(file(written), at), [
      "warning expired: waivers.yaml:2: waiver 1, expires: it expired after 2027-06-30, and the rule bites again. Repair what it covered and remove it, or have its owner renew it.",
    ]);
    assert.equal(parseWaivers(file(written), "waivers.yaml", { rules, now: at }).length, 1);
  });

  it("warns for the last thirty days of a waiver", () => {
    assert.deepEqual(remarks(file(written), new Date("2027-06-01T00:00:00Z")), [
      "warning expires-soon: waivers.yaml:2: waiver 1, expires: it expires after 2027-06-30, in 30 days. Repair what it covers, or have its owner renew it.",
    ]);
    assert.deepEqual(remarks(file(written), new Date("2027-06-30T23:00:00Z")), [
      "warning expires-soon: waivers.yaml:2: waiver 1, expires: it expires after 2027-06-30, in 1 day. Repair what it covers, or have its owner renew it.",
    ]);
    assert.deepEqual(remarks(file(written), new Date("2027-05-31T23:59:59Z")), []);
  });

  it("with a mistake is refused as a whole, in one message for all of them", () => {
    const text = file({ ...written, ticket: "" }, { ...written, rule: "x", expires: "2025-01-01" });
    assert.throws(() => parseWaivers(text, "waivers.yaml", { rules, now }), {
      message:
        "waivers.yaml:2: waiver 1, ticket: is missing. Write where the work to end it is tracked.\n" +
        'waivers.yaml:3: waiver 2, rule: there is no rule "x". List the rules with `palisade rules`.',
    });
  });

  it("of the pack itself is in order", () => {
    const text = readFileSync(resolve(__dirname, "../../policypack/waivers.yaml"), "utf8");
    const { waivers, remarks: told } = readWaiversFile(text, { rules, now });
    assert.ok(waivers.length >= 20);
    assert.deepEqual(told, []);
  });
});
