import assert from "node:assert/strict";
import type { Flows } from "../../../components/governance/flows";
import { teamFlows } from "../../../components/governance/team-flows";
import { networkPolicies } from "../../../components/governance/network-policies";

const aws = { cloud: "aws", monitored: true } as const;

const from = (namespace: string) => ({
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
});
const tcp = (port: number) => ({ protocol: "TCP", port });
const dnsPorts = [{ protocol: "UDP", port: 53 }, tcp(53)];
const dns = {
  to: [{ ...from("kube-system"), podSelector: { matchLabels: { "k8s-app": "kube-dns" } } }],
  ports: dnsPorts,
};

/** What is allowed in and out; what every namespace may ask of DNS is left out. */
function declared(flows: Flows) {
  const { ingress, egress } = networkPolicies(flows, aws)["default-deny"] as {
    readonly ingress: readonly object[];
    readonly egress: readonly object[];
  };
  assert.deepEqual(egress[0], dns);
  return { ingress, egress: egress.slice(1) };
}

describe("network policies of a namespace", () => {
  it("deny everything both ways and let names be resolved, where nothing is declared", () => {
    assert.deepEqual(networkPolicies({}, aws), {
      "default-deny": {
        podSelector: {},
        policyTypes: ["Ingress", "Egress"],
        ingress: [],
        egress: [dns],
      },
    });
  });

  it("reach GKE's node-local and metadata resolvers, on the port of DNS alone", () => {
    const { egress } = networkPolicies({}, { cloud: "gcp", monitored: true })["default-deny"] as {
      readonly egress: readonly { readonly to: readonly object[]; readonly ports: unknown }[];
    };
    assert.deepEqual(egress[0]?.to.slice(1), [
      { ...from("kube-system"), podSelector: { matchLabels: { "k8s-app": "node-local-dns" } } },
      { ipBlock: { cidr: "169.254.20.10/32" } },
      { ipBlock: { cidr: "169.254.169.254/32" } },
    ]);
    assert.deepEqual(egress[0].ports, dnsPorts);
  });

  it("let pods of the namespace talk to one another, where that is declared", () => {
    assert.deepEqual(declared({ within: true }), {
      ingress: [{ from: [{ podSelector: {} }] }],
      egress: [{ to: [{ podSelector: {} }] }],
    });
  });

  it("let Prometheus in by the label that the API server sets, on the named ports", () => {
    assert.deepEqual(declared({ scraped: [8000] }), {
      ingress: [{ from: [from("monitoring")], ports: [tcp(8000)] }],
      egress: [],
    });
    assert.deepEqual(declared({ scraped: "any" }).ingress, [{ from: [from("monitoring")] }]);
  });

  it("open nothing for a Prometheus that is not there", () => {
    const unmonitored = { cloud: "aws", monitored: false } as const;
    assert.deepEqual(
      networkPolicies({ scraped: "any", alerts: true }, unmonitored),
      networkPolicies({}, unmonitored),
    );
  });

  it("let the API server call webhooks, and the workload call the API server, by port alone", () => {
    assert.deepEqual(declared({ webhooks: [9443], web: true }), {
      ingress: [{ ports: [tcp(9443)] }],
      egress: [{ ports: [tcp(443), tcp(6443)] }],
    });
  });

  it("let alerts out to Alertmanager, and in where they are received", () => {
    assert.deepEqual(declared({ alerts: true }), {
      ingress: [],
      egress: [{ to: [from("monitoring")], ports: [tcp(9093)] }],
    });
    assert.deepEqual(declared({ from: [{ namespace: "falco", port: 9093 }] }), {
      ingress: [{ from: [from("falco")], ports: [tcp(9093)] }],
      egress: [],
    });
  });

  it("let Prometheus out to every pod, and to the ports of nodes that it scrapes", () => {
    assert.deepEqual(declared({ scrapes: true }), {
      ingress: [],
      egress: [{ to: [{ namespaceSelector: {} }] }, { ports: [tcp(10250), tcp(9100)] }],
    });
  });

  it("open both ends of a declared flow, for the tiers that it names and for nobody else", () => {
    const teams = [
      {
        flows: [
          { from: "airflow/web", to: "warehouse/database", ports: [5432, 6379] },
          { from: "airflow", to: "metadata-service" },
        ],
      },
    ];
    const tier = (name: string) => ({ matchLabels: { "palisade.dev/tier": name } });
    const ends = (namespace: string) =>
      networkPolicies({ declared: teamFlows(teams, namespace) }, aws);
    assert.deepEqual(ends("airflow")["tier-web"], {
      podSelector: tier("web"),
      policyTypes: ["Ingress", "Egress"],
      ingress: [],
      egress: [
        {
          to: [{ ...from("warehouse"), podSelector: tier("database") }],
          ports: [tcp(5432), tcp(6379)],
        },
      ],
    });
    assert.deepEqual(ends("warehouse")["tier-database"], {
      podSelector: tier("database"),
      policyTypes: ["Ingress", "Egress"],
      ingress: [
        { from: [{ ...from("airflow"), podSelector: tier("web") }], ports: [tcp(5432), tcp(6379)] },
      ],
      egress: [],
    });
    assert.deepEqual(ends("airflow")["default-deny"]?.egress, [
      dns,
      { to: [{ ipBlock: { cidr: "169.254.170.23/32" } }], ports: [tcp(80)] },
    ]);
    assert.deepEqual(Object.keys(ends("warehouse")), ["default-deny", "tier-database"]);
  });
});
