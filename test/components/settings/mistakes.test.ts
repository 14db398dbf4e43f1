import assert from "node:assert/strict";
import { describeMistakes, nearest, valueText } from "../../../components/settings/mistakes";
import { parseSettings } from "../../../components/settings/parse";
import {
  aws,
  awsCluster,
  azure,
  existingCluster,
  gcp,
  gcpCluster,
  messages,
  raw,
  sound,
  world,
} from "./stack";

/** Each is one change to a sound configuration, and the messages that it gets. */
const single: Readonly<Record<string, readonly [Readonly<Record<string, unknown>>, string]>> = {
  "no environment": [
    { ...sound, environment: "" },
    "palisade:environment: is missing. Write one of development, staging, production.",
  ],
  "an unknown environment, written short": [
    { ...sound, environment: "dev" },
    'palisade:environment: "dev" is not a choice here. Write development, the nearest of development, staging, production.',
  ],
  "an unknown environment, near to nothing": [
    { ...sound, environment: "qa" },
    'palisade:environment: "qa" is not a choice here. Write one of development, staging, production.',
  ],
  "a stack with no cluster": [
    { ...sound, clusters: [] },
    "palisade:clusters: an empty list is not enough. Write at least one cluster.",
  ],
  "no clusters key": [
    { environment: "development" },
    "palisade:clusters: is missing. Write a list of clusters.",
  ],
  "text where a list is wanted": [
    { ...sound, clusters: "three of them" },
    'palisade:clusters: "three of them" is text, and neither a list nor a mapping. Write it as YAML in the stack file, without quotes around the whole.',
  ],
  "a mapping where a list is wanted": [
    { ...sound, teams: { analytics: ["jupyter"] } },
    "palisade:teams: a mapping stands where a list is wanted. Write a list of teams.",
  ],
  "a boolean that is none": [
    { ...sound, decommission: "yes" },
    'palisade:decommission: "yes" stands where true or false is wanted. Write true or false.',
  ],
  "an unknown key of the stack, near a known one": [
    { ...sound, cluster: "x" },
    "palisade:cluster: is not a known key. Write clusters.",
  ],
  "an unknown key of the stack, near to nothing": [
    { ...sound, budget: "100" },
    "palisade:budget: is not a known key. The keys here are environment, clusters, teams, access, policies, monitoring, kubernetesSupport, decommission.",
  ],
  "a misspelt key inside": [
    aws({ adminstrators: ["x"] }),
    "palisade:clusters[0].adminstrators: is not a known key. Write administrators.",
  ],
  "a key of another reach": [
    aws({ reach: { mode: "private", cidrs: ["203.0.113.0/24"] } }),
    "palisade:clusters[0].reach.cidrs: is not a known key. The keys here are mode.",
  ],
  "a missing key inside": [
    aws({ region: undefined }),
    "palisade:clusters[0].region: is missing. Write an AWS region, such as eu-central-1.",
  ],
  "no network": [
    aws({ network: undefined }),
    "palisade:clusters[0].network: is missing. Write a mapping with cidr, serviceCidr and, but on EKS, podCidr.",
  ],
  "an unknown cloud": [
    aws({ cloud: "asure" }),
    'palisade:clusters[0].cloud: "asure" is not a choice here. Write azure, the nearest of aws, gcp, azure, existing.',
  ],
  "no cloud": [
    { ...sound, clusters: [{ name: "eks" }] },
    "palisade:clusters[0].cloud: is missing. Write one of aws, gcp, azure, existing.",
  ],
  "a reach that the cloud has not": [
    aws({ reach: { mode: "dns-endpoint" } }),
    'palisade:clusters[0].reach.mode: "dns-endpoint" is not a choice here. Write one of private, allow-listed.',
  ],
  "a version without quotes": [
    aws({ kubernetesVersion: 1.36 }),
    'palisade:clusters[0].kubernetesVersion: 1.36 is a number where text is wanted. Put it in quotes: a minor version of Kubernetes, such as "1.36".',
  ],
  "a label without quotes": [
    aws({ nodePools: [{ name: "a", machineType: "t3.large", labels: { gpu: true } }] }),
    "palisade:clusters[0].nodePools[0].labels.gpu: true stands where text is wanted. Put it in quotes.",
  ],
  "a name with capitals": [
    aws({ name: "Prod_EKS" }),
    'palisade:clusters[0].name: "Prod_EKS" is not a DNS label of at most 40 characters. Write one such as data-platform.',
  ],
  "a zone where a region is wanted": [
    gcp({ region: "europe-west3-a" }),
    'palisade:clusters[0].region: "europe-west3-a" is not a Google Cloud region (not a zone). Write one such as europe-west3.',
  ],
  "too many zones": [
    aws({ zones: 4 }),
    "palisade:clusters[0].zones: 4 is more than 3. Write 3 or less.",
  ],
  "part of a zone": [
    aws({ zones: 1.5 }),
    "palisade:clusters[0].zones: 1.5 is a number where a whole number is wanted. Write a whole number.",
  ],
  "a disk too small for the images": [
    aws({ nodePools: [{ name: "a", machineType: "t3.large", diskSizeGb: 8 }] }),
    "palisade:clusters[0].nodePools[0].diskSizeGb: 8 is less than 30. Write 30 or more.",
  ],
  "a retention that not every cloud has": [
    aws({ auditLogRetentionDays: 30 }),
    "palisade:clusters[0].auditLogRetentionDays: 30 is not a choice here. Write one of 90, 180, 365, 731.",
  ],
  "an administrator that is no role": [
    aws({ administrators: ["arn:aws:iam::111122223333:user/alice"] }),
    'palisade:clusters[0].administrators[0]: "arn:aws:iam::111122223333:user/alice" is not the ARN of an IAM role. Write one such as arn:aws:iam::111122223333:role/platform-admin.',
  ],
  "a tenant that is no GUID": [
    azure({ tenantId: "example.com" }),
    'palisade:clusters[0].tenantId: "example.com" is not a GUID. Write one such as 00000000-0000-4000-8000-000000000001.',
  ],
  "a range that is none": [
    aws({ network: { cidr: "10.16.0.0", serviceCidr: "172.20.0.0/16" } }),
    'palisade:clusters[0].network.cidr: "10.16.0.0" is not an IPv4 range in CIDR notation. Write one such as 10.16.0.0/16.',
  ],
  "an unknown stage": [
    { ...sound, policies: { default: "warn" } },
    'palisade:policies.default: "warn" is not a choice here. Write one of audit, canary, enforce.',
  ],
};

describe("mistakes in a stack's configuration", () => {
  it("has none in a sound one", () => {
    assert.deepEqual(messages(raw(sound)), []);
  });

  for (const [what, [values, message]] of Object.entries(single)) {
    it(`names ${what}`, () => {
      assert.deepEqual(messages(raw(values)), [message]);
    });
  }

  it("reports all of them at once, in order of their keys, shape and sense alike", () => {
    const parsed = parseSettings(
      raw({
        environment: "prod",
        monitorin: "none",
        clusters: [
          { ...awsCluster, name: "twin", reach: { mode: "allow-listed", cidrs: ["0.0.0.0/0"] } },
          { ...gcpCluster, zones: 9 },
          { ...existingCluster, name: "twin" },
        ],
        teams: [{ name: "ops", namespaces: ["kube-system"], dataClas: "public" }],
      }),
      world,
    );
    assert.ok("mistakes" in parsed);
    assert.equal(
      describeMistakes("dev", parsed.mistakes),
      [
        "Pulumi.dev.yaml has 8 mistakes; nothing was planned.",
        '  palisade:clusters[0].reach.cidrs[0]: "0.0.0.0/0" is the whole internet. Write the range that your deployers come from, such as 203.0.113.0/24.',
        "  palisade:clusters[1].zones: 9 is more than 3. Write 3 or less.",
        '  palisade:clusters[2].kubeconfig: "edge-kubeconfig" is not set in this stack. Run pulumi config set --secret edge-kubeconfig < FILE.',
        '  palisade:clusters[2].name: "twin" is already the value of palisade:clusters[0].name. Write another name.',
        '  palisade:environment: "prod" is not a choice here. Write production, the nearest of development, staging, production.',
        "  palisade:monitorin: is not a known key. Write monitoring.",
        "  palisade:teams[0].dataClas: is not a known key. Write dataClass.",
        '  palisade:teams[0].namespaces[0]: "kube-system" is a namespace of the system or of governance. Write a namespace of the team\'s own.',
      ].join("\n"),
    );
  });

  it("orders indices as numbers", () => {
    const clusters = Array.from({ length: 11 }, (_, i) => (i === 2 || i === 10 ? {} : undefined));
    const found = messages(raw({ ...sound, clusters }));
    assert.deepEqual(
      found.filter((text) => text.includes("].cloud")).map((text) => text.slice(0, 28)),
      ["palisade:clusters[2].cloud: ", "palisade:clusters[10].cloud:"],
    );
  });

  it("says that there is one mistake where there is one", () => {
    assert.equal(
      describeMistakes("prod", [{ path: ["zones"], wrong: "is missing", instead: "Write 3" }]),
      "Pulumi.prod.yaml has 1 mistake; nothing was planned.\n  palisade:zones: is missing. Write 3.",
    );
  });
});

describe("a value in a message", () => {
  it("is cut when it is long, with its length", () => {
    assert.equal(valueText("x".repeat(5000)), `"${"x".repeat(60)}"… (5000 characters)`);
  });

  it("cannot steer a terminal, break a line or turn text around", () => {
    assert.equal(
      valueText("a\u001b[31m\n\u202eb\u2028\u0085c"),
      '"a\\u001b[31m\\n\\u{202e}b\\u{2028}\\u{85}c"',
    );
  });

  it("is escaped in a key, too", () => {
    assert.deepEqual(messages(raw({ ...sound, "a\u001b[2J": "x" })), [
      'palisade:["a\\u001b[2J"]: is not a known key. The keys here are environment, clusters, teams, access, policies, monitoring, kubernetesSupport, decommission.',
    ]);
  });
});

describe("the nearest choice", () => {
  const choices = ["development", "staging", "production"];
  for (const [written, meant] of [
    ["prodution", "production"],
    ["prod", "production"],
    ["STAGING", "staging"],
    ["stagign", "staging"],
    ["pr", undefined],
    ["test", undefined],
    ["x".repeat(100_000), undefined],
  ] as const) {
    it(`of ${written.slice(0, 20)} is ${meant ?? "none"}`, () => {
      assert.equal(nearest(written, choices), meant);
    });
  }
});
