import assert from "node:assert/strict";
import { longestNetworkPrefix } from "../../../components/aks/address-plan";
import { networkPrefix } from "../../../components/eks/subnets";
import { networkPrefixes } from "../../../components/settings/checks/networks";
import {
  aws,
  awsCluster,
  azure,
  azureCluster,
  clusters,
  existingCluster,
  gcp,
  gcpCluster,
  messages,
  raw,
  sound,
} from "./stack";

type Change = Readonly<Record<string, unknown>>;

const teams = (...list: readonly Change[]) => ({ ...sound, teams: list });
const pool = (change: Change) => ({ name: "general", machineType: "t3.large", ...change });
const reach = (...cidrs: readonly string[]) => aws({ reach: { mode: "allow-listed", cidrs } });
const production = (change: Change) => ({
  ...aws({ reach: { mode: "private" }, ...change }),
  environment: "production",
});

/** Each is one change to a sound configuration, and all messages that it gets. */
const cases: Readonly<Record<string, readonly [Change, readonly string[]]>> = {
  "Services inside of the network": [
    aws({ network: { cidr: "10.16.0.0/16", serviceCidr: "10.16.128.0/20" } }),
    [
      'palisade:clusters[0].network.serviceCidr: "10.16.128.0/20" overlaps palisade:clusters[0].network.cidr, which is 10.16.0.0/16. Write a range that nothing else uses.',
    ],
  ],
  "pods inside of the network": [
    gcp({
      network: { cidr: "10.64.0.0/20", podCidr: "10.64.0.0/14", serviceCidr: "172.21.0.0/20" },
    }),
    [
      'palisade:clusters[0].network.podCidr: "10.64.0.0/14" overlaps palisade:clusters[0].network.cidr, which is 10.64.0.0/20. Write a range that nothing else uses.',
    ],
  ],
  "two clusters in one range": [
    clusters(awsCluster, {
      ...azureCluster,
      network: { ...azureCluster.network, cidr: "10.16.32.0/20" },
    }),
    [
      'palisade:clusters[1].network.cidr: "10.16.32.0/20" overlaps palisade:clusters[0].network.cidr, which is 10.16.0.0/16. Write a range that nothing else uses.',
    ],
  ],
  "the same Services in two clusters, which is no mistake": [
    clusters(gcpCluster, {
      ...azureCluster,
      network: { ...azureCluster.network, serviceCidr: gcpCluster.network.serviceCidr },
    }),
    [],
  ],
  "a range with bits after its prefix": [
    aws({ network: { cidr: "10.16.3.4/16", serviceCidr: "172.20.0.0/16" } }),
    [
      'palisade:clusters[0].network.cidr: "10.16.3.4/16" has bits set after its prefix. Write 10.16.0.0/16.',
    ],
  ],
  "no pod range on GKE": [
    gcp({ network: { cidr: "10.32.0.0/20", serviceCidr: "172.21.0.0/20" } }),
    [
      "palisade:clusters[0].network.podCidr: is missing: on GKE pods have a range of their own. Write a range that nothing else uses, such as 10.64.0.0/14.",
    ],
  ],
  "no pod range on AKS": [
    azure({ network: { cidr: "10.48.0.0/20", serviceCidr: "172.22.0.0/20" } }),
    [
      "palisade:clusters[0].network.podCidr: is missing: on AKS pods have a range of their own. Write a range that nothing else uses, such as 10.64.0.0/14.",
    ],
  ],
  "a pod range on EKS": [
    aws({ network: { ...awsCluster.network, podCidr: "10.64.0.0/14" } }),
    [
      "palisade:clusters[0].network.podCidr: is not for EKS, whose pods live in the network's own range. Remove the key.",
    ],
  ],
  "a pod range too small for the pools": [
    gcp({
      network: { ...gcpCluster.network, podCidr: "10.64.0.0/20" },
      nodePools: [
        { name: "a", machineType: "e2-standard-4", maxSize: 12 },
        { name: "b", machineType: "e2-standard-4", maxSize: 8 },
      ],
    }),
    [
      'palisade:clusters[0].network.podCidr: "10.64.0.0/20" has room for 16 nodes, and the pools may grow to 20. Write a /19 or larger.',
    ],
  ],
  "a network too small for its subnets": [
    aws({ network: { cidr: "10.16.0.0/24", serviceCidr: "172.20.0.0/16" } }),
    [
      'palisade:clusters[0].network.cidr: "10.16.0.0/24" is too small for the subnets on EKS. Write a range from /16 to /23.',
    ],
  ],
  "a network larger than a VPC": [
    aws({ network: { cidr: "10.0.0.0/12", serviceCidr: "172.20.0.0/16" } }),
    [
      'palisade:clusters[0].network.cidr: "10.0.0.0/12" is larger than the network may be on EKS. Write a range from /16 to /23.',
    ],
  ],
  "Services that EKS does not take": [
    aws({ network: { cidr: "10.16.0.0/16", serviceCidr: "100.64.0.0/16" } }),
    [
      'palisade:clusters[0].network.serviceCidr: "100.64.0.0/16" is not a range that EKS takes for Services. Write a range from /12 to /24 inside of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16.',
    ],
  ],
  "pods where AKS keeps addresses for itself": [
    azure({
      network: { cidr: "10.48.0.0/20", podCidr: "172.30.0.0/16", serviceCidr: "172.22.0.0/20" },
    }),
    [
      'palisade:clusters[0].network.podCidr: "172.30.0.0/16" overlaps 172.30.0.0/16, which AKS keeps for itself. Write a range outside of 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16, 192.0.2.0/24.',
    ],
  ],
  "the API open to the whole internet": [
    reach("0.0.0.0/0"),
    [
      'palisade:clusters[0].reach.cidrs[0]: "0.0.0.0/0" is the whole internet. Write the range that your deployers come from, such as 203.0.113.0/24.',
    ],
  ],
  "the API open to the internet in halves": [
    reach("0.0.0.0/1", "128.0.0.0/1"),
    [
      'palisade:clusters[0].reach.cidrs[0]: "0.0.0.0/1" is too much of the internet. Write the range that your deployers come from, such as 203.0.113.0/24.',
      'palisade:clusters[0].reach.cidrs[1]: "128.0.0.0/1" is too much of the internet. Write the range that your deployers come from, such as 203.0.113.0/24.',
    ],
  ],
  "the API open to much of the internet in pieces": [
    reach("20.0.0.0/8", "21.0.0.0/9", "21.0.0.0/16"),
    [
      "palisade:clusters[0].reach.cidrs: the list covers 25165824 addresses together, more than a /8. Write the ranges that your deployers come from.",
    ],
  ],
  "the API open to private addresses": [
    reach("192.168.7.0/24"),
    [
      'palisade:clusters[0].reach.cidrs[0]: "192.168.7.0/24" is private, and a public endpoint never sees such an address. Write the public range behind which your deployers are.',
    ],
  ],
  "two clusters of one name": [
    clusters(awsCluster, { ...gcpCluster, name: "eks" }),
    [
      'palisade:clusters[1].name: "eks" is already the value of palisade:clusters[0].name. Write another name.',
    ],
  ],
  "two pools of one name": [
    aws({ nodePools: [pool({}), pool({ spot: true })] }),
    [
      'palisade:clusters[0].nodePools[1].name: "general" is already the value of palisade:clusters[0].nodePools[0].name. Write another name.',
    ],
  ],
  "a pool whose least is more than its most": [
    aws({ nodePools: [pool({ minSize: 5, maxSize: 3 })] }),
    [
      "palisade:clusters[0].nodePools[0].minSize: 5 is more than maxSize, which is 3. Write 3 or less, or raise maxSize.",
    ],
  ],
  "a pool name too long for AKS": [
    azure({ nodePools: [{ name: "data-processing", machineType: "Standard_D4s_v5" }] }),
    [
      'palisade:clusters[0].nodePools[0].name: "data-processing" is not a name that AKS takes for a pool. Write at most 12 lower-case letters and digits, such as general.',
    ],
  ],
  "an Arm machine with the image of another processor": [
    aws({ nodePools: [pool({ machineType: "m7g.large" })] }),
    [
      'palisade:clusters[0].nodePools[0].architecture: "amd64" is not the processor of "m7g.large". Write arm64, or another machineType.',
    ],
  ],
  "a machine of AKS that is not Arm": [
    azure({
      nodePools: [{ name: "a", machineType: "Standard_D4s_v5", architecture: "arm64" }],
    }),
    [
      'palisade:clusters[0].nodePools[0].architecture: "arm64" is not the processor of "Standard_D4s_v5". Write amd64, or another machineType.',
    ],
  ],
  "a first pool that cannot run the system": [
    aws({
      nodePools: [
        pool({ minSize: 0, spot: true, taints: [{ key: "dedicated", effect: "NoSchedule" }] }),
      ],
    }),
    [
      "palisade:clusters[0].nodePools[0].minSize: 0 leaves no node for the system, which runs in the first pool. Write 1 or more.",
      "palisade:clusters[0].nodePools[0].spot: true lets the cloud take the system's nodes away: it runs in the first pool. Write false, or put another pool first.",
      "palisade:clusters[0].nodePools[0].taints: a list that keeps the system out, which runs in the first pool. Remove the taints, or put another pool first.",
    ],
  ],
  "a version that no cloud has": [
    aws({ kubernetesVersion: "1.22" }),
    [
      'palisade:clusters[0].kubernetesVersion: "1.22" is not a version that EKS supports here. Write one of 1.34, 1.35, 1.36.',
    ],
  ],
  "a version that has ended on this cloud": [
    gcp({ kubernetesVersion: "1.34" }),
    [
      'palisade:clusters[0].kubernetesVersion: "1.34" left the standard support of GKE on 2026-10-01. Write one of 1.35, 1.36.',
    ],
  ],
  "a version of an existing cluster that is not governed": [
    {
      ...clusters({ ...existingCluster, kubernetesVersion: "1.20" }),
      "edge-kubeconfig": "kubeconfig",
    },
    [
      'palisade:clusters[0].kubernetesVersion: "1.20" is not a version that Palisade supports here. Write one of 1.33, 1.34, 1.35, 1.36.',
    ],
  ],
  "one zone in production": [
    production({ zones: 1 }),
    [
      "palisade:clusters[0].zones: 1 is too few in production, where the loss of a zone must not stop a cluster. Write 2 or 3.",
    ],
  ],
  "a public API in production": [
    production({ reach: awsCluster.reach }),
    [
      'palisade:clusters[0].reach.mode: "allow-listed" leaves the API public, which production may not. Write private.',
    ],
  ],
  "two teams of one name": [
    teams({ name: "a", namespaces: ["x"] }, { name: "a", namespaces: ["y"] }),
    [
      'palisade:teams[1].name: "a" is already the value of palisade:teams[0].name. Write another name.',
    ],
  ],
  "a flow from another's namespace, to nobody's, and to a host that no network of the stack knows":
    [
      {
        ...sound,
        teams: [
          {
            name: "a",
            namespaces: ["x"],
            flows: [
              { from: "y", to: "z/db", ports: [1] },
              { from: "x", to: "storage.example.com" },
              { from: "x", to: "169.0.0.0/8", ports: [80] },
            ],
          },
        ],
      },
      [
        'palisade:teams[0].flows[0].from: "y" is no namespace of the team. Write one of x, or declare the flow with the team that sends.',
        'palisade:teams[0].flows[0].to: "z" is no namespace of any team. Write a team\'s namespace, api-server, metadata-service, internet, a range or a host name.',
        "palisade:teams[0].flows[1].to: the network of palisade:clusters[0] limits egress by address, not by name. Write a range, or internet.",
        'palisade:teams[0].flows[2].to: "169.0.0.0/8" holds the cloud\'s metadata service. Write metadata-service, internet, or a range without 169.254.0.0/16.',
      ],
    ],
  "flows without the ports that they need, and with ports that are not theirs to choose": [
    teams({
      name: "a",
      namespaces: ["x", "y"],
      flows: [
        { from: "x", to: "y" },
        { from: "x/web", to: "x/db" },
        { from: "x", to: "10.0.0.0/8" },
        { from: "x", to: "api-server", ports: [443] },
      ],
    }),
    [
      "palisade:teams[0].flows[0].ports: is missing. Write a list of TCP ports, such as [5432, 6379].",
      "palisade:teams[0].flows[2].ports: is missing. Write a list of TCP ports, such as [5432, 6379].",
      "palisade:teams[0].flows[3].ports: are not yours to choose for api-server. Leave them out.",
    ],
  ],
  "groups that their cloud could not know": [
    {
      ...sound,
      teams: [{ name: "a", namespaces: ["x"], dataEngineers: ["gcp:engineers", "engineers"] }],
      access: { viewers: ["azure:everybody", "aws:everybody"] },
    },
    [
      'palisade:access.viewers[0]: "azure:everybody" is no group that azure knows. Write the object id of an Entra group, such as azure:00000000-0000-4000-8000-000000000003.',
      'palisade:teams[0].dataEngineers[0]: "gcp:engineers" is no group that gcp knows. Write the e-mail address of a Google Group, such as gcp:analysts@example.com.',
    ],
  ],
  "a namespace that two teams claim": [
    teams({ name: "a", namespaces: ["x", "y"] }, { name: "b", namespaces: ["y"] }),
    [
      'palisade:teams[1].namespaces[0]: "y" is already the value of palisade:teams[0].namespaces[1]. Write another name.',
    ],
  ],
  "namespaces of the system, of a cloud and of governance": [
    teams({ name: "a", namespaces: ["kube-system", "gke-managed-cim", "kyverno"] }),
    [
      'palisade:teams[0].namespaces[0]: "kube-system" is a namespace of the system or of governance. Write a namespace of the team\'s own.',
      'palisade:teams[0].namespaces[1]: "gke-managed-cim" is a namespace of the system or of governance. Write a namespace of the team\'s own.',
      'palisade:teams[0].namespaces[2]: "kyverno" is a namespace of the system or of governance. Write a namespace of the team\'s own.',
    ],
  ],
  "an unknown rule": [
    { ...sound, policies: { rules: { "require-image-tags": "enforce" } } },
    [
      "palisade:policies.rules.require-image-tags: is not the id of a rule. Write require-image-tag.",
    ],
  ],
  "an unknown rule, near to nothing": [
    { ...sound, policies: { rules: { "no-latest": "enforce" } } },
    ["palisade:policies.rules.no-latest: is not the id of a rule. Write an id from docs/rules."],
  ],
  "parameters of no rule, that are not the rule's, and of another form": [
    {
      ...sound,
      policies: {
        parameters: {
          "require-image-tag": { tags: [] },
          "restrict-image-registries": { registry: [], registries: ["a.example", "A"] },
        },
      },
    },
    [
      "palisade:policies.parameters.require-image-tag: is not a rule with parameters. Write one of restrict-image-registries.",
      "palisade:policies.parameters.restrict-image-registries.registries[1]: has another form. Write one such as registry.example.com/team-a.",
      "palisade:policies.parameters.restrict-image-registries.registry: is not a parameter of the rule. Write one of registries.",
    ],
  ],
  "stages below the floor of staging": [
    {
      ...sound,
      environment: "staging",
      policies: { default: "audit", rules: { "require-image-tag": "audit" } },
    },
    [
      'palisade:policies.default: "audit" is looser than canary, the floor in staging. Write canary or enforce.',
      'palisade:policies.rules.require-image-tag: "audit" is looser than canary, the floor in staging. Write canary or enforce.',
    ],
  ],
  "a stage below the floor of production": [
    { ...production({}), policies: { default: "canary" } },
    [
      'palisade:policies.default: "canary" is looser than enforce, the floor in production. Write enforce.',
    ],
  ],
};

describe("what two fields of a configuration get wrong together", () => {
  for (const [what, [values, expected]] of Object.entries(cases)) {
    it(`names ${what}`, () => {
      const secrets = Object.keys(values).filter((key) => key.endsWith("kubeconfig"));
      assert.deepEqual(messages(raw(values, secrets)), expected);
    });
  }

  it("takes the sizes of networks that the clusters' own subnets need", () => {
    assert.deepEqual(networkPrefixes.aws, networkPrefix);
    assert.equal(networkPrefixes.azure.smallest, longestNetworkPrefix);
  });
});

describe("the kubeconfig of an existing cluster", () => {
  const values = clusters(existingCluster);

  it("is a secret under the key that the cluster names", () => {
    const stack = { ...values, "edge-kubeconfig": "kubeconfig" };
    assert.deepEqual(messages(raw(stack, ["edge-kubeconfig"])), []);
  });

  it("must be there", () => {
    assert.deepEqual(messages(raw(values)), [
      'palisade:clusters[0].kubeconfig: "edge-kubeconfig" is not set in this stack. Run pulumi config set --secret edge-kubeconfig < FILE.',
    ]);
  });

  it("must not stand in clear", () => {
    assert.deepEqual(messages(raw({ ...values, "edge-kubeconfig": "hunter2" })), [
      "palisade:edge-kubeconfig: stands in clear in the stack file, and a kubeconfig is a secret. Run pulumi config set --secret edge-kubeconfig < FILE, and revoke what was in it.",
    ]);
  });

  it("is not repeated where it was pasted in place of the key", () => {
    const pasted = clusters({ ...existingCluster, kubeconfig: "token: hunter2" });
    assert.deepEqual(messages(raw(pasted)), [
      "palisade:clusters[0].kubeconfig: the value (not shown) is not the name of a secret configuration key. Write one such as edge-kubeconfig.",
    ]);
  });
});

describe("secrets in a stack's configuration", () => {
  it("may only be kubeconfigs", () => {
    assert.deepEqual(messages(raw(sound, ["clusters"])), [
      "palisade:clusters: holds a secret, and only a kubeconfig may be one. Write it in clear, and keep a kubeconfig under a key of its own.",
    ]);
  });
});

describe("default providers", () => {
  const wanted = 'Write a list with the one entry "*".';
  for (const [what, disabledDefaultProviders, message] of [
    [
      "are not disabled",
      undefined,
      "is missing, so that a resource could land in whatever account the shell is logged in to",
    ],
    [
      "are disabled for one cloud",
      '["aws"]',
      '"[\\"aws\\"]" does not disable every default provider',
    ],
    ["are disabled for none", "", '"" does not disable every default provider'],
  ] as const) {
    it(`is a mistake when they ${what}`, () => {
      assert.deepEqual(messages({ ...raw(sound), disabledDefaultProviders }), [
        `pulumi:disable-default-providers: ${message}. ${wanted}`,
      ]);
    });
  }
});
