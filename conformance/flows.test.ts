import assert from "node:assert/strict";

import type { Cloud } from "../components/cluster";
import { cisNamespace } from "../components/governance/cis-scan";
import { falcoChart } from "../components/governance/falco";
import { Governance } from "../components/governance/governance";
import { kyvernoChart } from "../components/governance/kyverno";
import { monitoringChart } from "../components/governance/monitoring";
import { reportsChart } from "../components/governance/reports";
import { scopeOf } from "../components/governance/scope";
import { trivyChart } from "../components/governance/trivy";
import type { TeamSettings } from "../components/settings/schema";
import type { Manifest } from "../policypack/examples";
import { fakeCluster } from "../test/support/fake-cluster";
import { record } from "../test/support/recorder";
import { addressNumber, declaredPorts } from "./declared-reach";
import type { Declaration, Peer, PodPeer } from "./declared-reach";
import { openConnections } from "./network-analysis";
import type { Connection } from "./network-analysis";

const nobody = { dataEngineers: [], dataScientists: [], deployers: [], viewers: [] };

/** The tiers of a data stack, and a second team that works with it. */
const teams: readonly TeamSettings[] = [
  {
    name: "data-platform",
    namespaces: ["airflow", "warehouse"],
    ...nobody,
    dataClass: "confidential",
    flows: [
      { from: "airflow/web", to: "airflow/scheduler", ports: [8974] },
      { from: "airflow", to: "warehouse/database", ports: [5432] },
      { from: "airflow/scheduler", to: "warehouse/cache", ports: [6379] },
      { from: "airflow/scheduler", to: "api-server" },
      { from: "warehouse/database", to: "metadata-service" },
    ],
  },
  {
    name: "analytics",
    namespaces: ["jupyter", "idle"],
    ...nobody,
    dataClass: "internal",
    flows: [
      { from: "jupyter", to: "jupyter" },
      { from: "jupyter", to: "warehouse/database", ports: [5432] },
      { from: "jupyter", to: "10.20.0.0/16", ports: [9092] },
      { from: "jupyter", to: "internet" },
    ],
  },
];

const capabilities = {
  privilegedDaemonsets: true,
  networkPolicyEngine: "provided",
  fqdnPolicies: false,
} as const;

const metadataService: Readonly<Record<Cloud, string>> = {
  aws: "169.254.170.23",
  gcp: "169.254.169.254",
  azure: "169.254.169.254",
  existing: "169.254.169.254",
};

/** What governance makes in a cluster with these teams: its network policies and namespaces. */
async function planned(cloud: Cloud): Promise<readonly Manifest[]> {
  const { resources } = await record(
    () =>
      new Governance("alpha", {
        cluster: fakeCluster({ cloud, capabilities }),
        settings: {
          environment: "production",
          teams: [...teams],
          access: { platformAdmins: [], securityAuditors: [], viewers: [] },
          policies: { rules: {} },
          monitoring: "install",
        },
      }),
  );
  return resources
    .map(({ inputs }) => inputs as unknown as Manifest)
    .filter(({ kind }) => kind === "NetworkPolicy" || kind === "Namespace");
}

function declarationOf(cloud: Cloud): Declaration {
  const scope = scopeOf(fakeScope(cloud), { environment: "production", monitoring: "install" });
  const charts = [kyvernoChart, falcoChart, trivyChart, reportsChart, monitoringChart];
  const specs = [
    ...charts.map((chart) => chart(scope).namespace),
    cisNamespace({ scanNode: true }),
  ];
  return {
    own: {
      "palisade-exceptions": {},
      ...Object.fromEntries(specs.map(({ name, flows }) => [name, flows])),
    },
    teamNamespaces: teams.flatMap(({ namespaces }) => namespaces),
    teamFlows: teams.flatMap(({ flows }) => flows),
    metadataService: metadataService[cloud],
    isNameServer: (peer) =>
      peer.kind === "pod"
        ? peer.namespace === "kube-system" &&
          (peer.labels["k8s-app"] === "kube-dns" ||
            (["gcp", "existing"].includes(cloud) && peer.labels["k8s-app"] === "node-local-dns"))
        : (["gcp", "existing"].includes(cloud) && peer.address === "169.254.20.10") ||
          (cloud === "gcp" && peer.address === "169.254.169.254"),
  };
}

function fakeScope(cloud: Cloud) {
  return { cloud, capabilities, cisBenchmark: "eks-1.8.0", systemNamespaces: [] } as const;
}

/** Two pods of every namespace, one of each tier, and some of namespaces that nobody governs. */
function podsIn(namespaces: readonly string[]): PodPeer[] {
  const tiers = ["airflow/web", "airflow/scheduler", "warehouse/database", "warehouse/cache"];
  return [
    ...namespaces.flatMap((namespace) => [pod(namespace, "one"), pod(namespace, "two")]),
    ...tiers.map((place) => {
      const [namespace = "", tier = ""] = place.split("/");
      return { ...pod(namespace, tier, { "palisade.dev/tier": tier }), tier };
    }),
    pod("kube-system", "coredns", { "k8s-app": "kube-dns" }),
    pod("kube-system", "node-local-dns", { "k8s-app": "node-local-dns" }),
    pod("kube-system", "other"),
    pod("ungoverned", "kube-dns", { "k8s-app": "kube-dns" }),
  ];
}

function pod(
  namespace: string,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): PodPeer {
  return { kind: "pod", namespace, name, labels };
}

const podManifest = ({ namespace, name, labels }: PodPeer): Manifest => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { namespace, name, labels },
  spec: { containers: [{ name: "app", image: "app" }] },
});

/** Looked at whether a policy speaks of them or not. */
const addresses = [
  "8.8.8.8",
  "10.1.2.3",
  "10.20.3.4",
  "169.254.20.10",
  "169.254.169.254",
  "169.254.170.23",
  "192.168.0.1",
];

function nameOf(peer: Peer): string {
  return peer.kind === "pod" ? `${peer.namespace}/${peer.name}` : peer.address;
}

/** `airflow/one → warehouse/database: TCP 5432`, of every pair that may connect; pods to themselves and addresses to addresses left out. */
function matrix(
  peers: readonly Peer[],
  portsOf: (from: Peer, to: Peer) => readonly string[],
): string[] {
  return peers.flatMap((from) =>
    peers.flatMap((to) => {
      if (from === to || (from.kind === "address" && to.kind === "address")) return [];
      const ports = portsOf(from, to);
      return ports.length === 0
        ? []
        : [`${nameOf(from)} → ${nameOf(to)}: ${[...ports].sort().join(", ")}`];
    }),
  );
}

async function analysed(policies: readonly Manifest[], pods: readonly PodPeer[]) {
  const outside = ["kube-system", "ungoverned"].map((name) => namespaceManifest(name));
  const connections = await openConnections([
    ...policies.map(asServed),
    ...outside,
    ...pods.map(podManifest),
  ]);
  const ranges = new Set(connections.flatMap(({ from, to }) => [from, to]).filter(isRange));
  const starts = [...ranges].map((range) => range.split("-")[0] ?? "");
  const peers: Peer[] = [
    ...pods,
    ...[...new Set([...addresses, ...starts])].map((address) => ({
      kind: "address" as const,
      address,
    })),
  ];
  const open = new Map(connections.map((each) => [`${each.from} → ${each.to}`, each]));
  const inConnection = (peer: Peer): string =>
    peer.kind === "pod"
      ? nameOf(peer)
      : ([...ranges].find((range) => holds(range, peer.address)) ?? "no range");
  const portsOf = (from: Peer, to: Peer): readonly string[] =>
    open.get(`${inConnection(from)} → ${inConnection(to)}`)?.ports ?? [];
  return { peers, found: matrix(peers, portsOf), connections };
}

function isRange(peer: string): boolean {
  return !peer.includes("/");
}

function holds(range: string, address: string): boolean {
  const [first = "", last = ""] = range.split("-");
  const number = addressNumber(address);
  return addressNumber(first) <= number && number <= addressNumber(last);
}

function namespaceManifest(name: string): Manifest {
  return asServed({ apiVersion: "v1", kind: "Namespace", metadata: { name } });
}

/** With the label that the API server sets on each namespace. */
function asServed(object: Manifest): Manifest {
  if (object.kind !== "Namespace") return object;
  const { metadata } = object;
  const labels = { ...metadata.labels, "kubernetes.io/metadata.name": metadata.name };
  return { ...object, metadata: { ...metadata, labels } };
}

const inNamespaceOf = ({ from, to }: Connection, namespace: string): boolean =>
  from.startsWith(`${namespace}/`) || to.startsWith(`${namespace}/`);

describe("who may reach whom, as netpol-analyzer computes it from the objects that the program plans", function () {
  this.timeout("15m");

  for (const cloud of ["aws", "gcp", "azure", "existing"] as const) {
    it(`is what is declared, and nothing else: ${cloud}`, async () => {
      const policies = await planned(cloud);
      const declaration = declarationOf(cloud);
      const governed = [...Object.keys(declaration.own), ...declaration.teamNamespaces];
      assert.deepEqual(
        policies
          .filter(({ kind }) => kind === "Namespace")
          .map(({ metadata }) => metadata.name)
          .sort(),
        governed.sort(),
      );
      const { peers, found } = await analysed(policies, podsIn(governed));
      const declared = matrix(peers, (from, to) => declaredPorts(declaration, from, to));
      assert.deepEqual(found, declared);
    });
  }

  it("is, for the tiers of a data stack, PostgreSQL and Redis for those who declare them, and monitoring", async () => {
    const pods = podsIn(["airflow", "warehouse", "monitoring"]).filter(
      ({ namespace }) => namespace !== "kube-system" && namespace !== "ungoverned",
    );
    const { connections } = await analysed(await planned("aws"), pods);
    const inside = connections
      .filter(
        (each) => inNamespaceOf(each, "warehouse") && !isRange(each.from) && !isRange(each.to),
      )
      .map(({ from, to, ports }) => `${from} → ${to}: ${ports.join()}`);
    assert.deepEqual(inside.sort(), [
      "airflow/one → warehouse/database: TCP 5432",
      "airflow/scheduler → warehouse/cache: TCP 6379",
      "airflow/scheduler → warehouse/database: TCP 5432",
      "airflow/two → warehouse/database: TCP 5432",
      "airflow/web → warehouse/database: TCP 5432",
      ...["monitoring/one", "monitoring/two"].flatMap((from) =>
        ["cache", "database", "one", "two"].map((to) => `${from} → warehouse/${to}: all`),
      ),
    ]);
  });

  it("is another when one port of one policy is another, and when a policy is gone", async () => {
    const policies = await planned("aws");
    const pods = [
      pod("airflow", "one"),
      { ...pod("warehouse", "db", { "palisade.dev/tier": "database" }), tier: "database" },
    ];
    const wayIn = (of: readonly Manifest[]) =>
      analysed(of, pods).then(({ found }) =>
        found.filter((line) => line.startsWith("airflow/one → warehouse/db")),
      );
    assert.deepEqual(await wayIn(policies), ["airflow/one → warehouse/db: TCP 5432"]);
    const opened = JSON.parse(
      JSON.stringify(policies).replaceAll('"port":5432', '"port":5433'),
    ) as Manifest[];
    assert.deepEqual(await wayIn(opened), ["airflow/one → warehouse/db: TCP 5433"]);
    const without = policies.filter(
      ({ kind, metadata }) => kind === "Namespace" || metadata.namespace !== "airflow",
    );
    assert.deepEqual(await wayIn(without), ["airflow/one → warehouse/db: TCP 5432"]);
    const open = policies.filter(({ kind }) => kind === "Namespace");
    assert.deepEqual(await wayIn(open), ["airflow/one → warehouse/db: all"]);
  });
});
