import assert from "node:assert/strict";
import { networkPolicies } from "../../../components/governance/network-policies";

const aws = { cloud: "aws", monitored: true } as const;

const from = (namespace: string) => ({
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
});

describe("network policies of a namespace", () => {
  it("deny everything both ways and let names be resolved, where nothing is declared", () => {
    assert.deepEqual(networkPolicies({}, aws), {
      "default-deny": { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
      "allow-dns": {
        podSelector: {},
        policyTypes: ["Egress"],
        egress: [
          {
            to: [
              { ...from("kube-system"), podSelector: { matchLabels: { "k8s-app": "kube-dns" } } },
            ],
            ports: [
              { protocol: "UDP", port: 53 },
              { protocol: "TCP", port: 53 },
            ],
          },
        ],
      },
    });
  });

  it("reach GKE's node-local and metadata resolvers, on the port of DNS alone", () => {
    const { egress } = networkPolicies({}, { cloud: "gcp", monitored: true })["allow-dns"] as {
      readonly egress: readonly { readonly to: readonly object[]; readonly ports: unknown }[];
    };
    assert.deepEqual(egress[0]?.to.slice(1), [
      { ...from("kube-system"), podSelector: { matchLabels: { "k8s-app": "node-local-dns" } } },
      { ipBlock: { cidr: "169.254.20.10/32" } },
      { ipBlock: { cidr: "169.254.169.254/32" } },
    ]);
    assert.deepEqual(egress[0].ports, [
      { protocol: "UDP", port: 53 },
      { protocol: "TCP", port: 53 },
    ]);
  });

  it("let pods of the namespace talk to one another, where that is declared", () => {
    assert.deepEqual(networkPolicies({ within: true }, aws)["allow-within-namespace"], {
      podSelector: {},
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ from: [{ podSelector: {} }] }],
      egress: [{ to: [{ podSelector: {} }] }],
    });
  });

  it("let Prometheus in by the label that the API server sets, on the named ports", () => {
    assert.deepEqual(networkPolicies({ scraped: [8000] }, aws)["allow-monitoring"], {
      podSelector: {},
      policyTypes: ["Ingress"],
      ingress: [{ from: [from("monitoring")], ports: [{ protocol: "TCP", port: 8000 }] }],
    });
    assert.deepEqual(networkPolicies({ scraped: "any" }, aws)["allow-monitoring"], {
      podSelector: {},
      policyTypes: ["Ingress"],
      ingress: [{ from: [from("monitoring")] }],
    });
  });

  it("open nothing for a Prometheus that is not there", () => {
    const policies = networkPolicies(
      { scraped: "any", alerts: true },
      { cloud: "aws", monitored: false },
    );
    assert.deepEqual(Object.keys(policies), ["default-deny", "allow-dns"]);
  });

  it("let the API server call webhooks, and the workload call the API server, by port alone", () => {
    const policies = networkPolicies({ webhooks: [9443], web: true }, aws);
    assert.deepEqual(policies["allow-webhooks"], {
      podSelector: {},
      policyTypes: ["Ingress"],
      ingress: [{ ports: [{ protocol: "TCP", port: 9443 }] }],
    });
    assert.deepEqual(policies["allow-web"], {
      podSelector: {},
      policyTypes: ["Egress"],
      egress: [
        {
          ports: [
            { protocol: "TCP", port: 443 },
            { protocol: "TCP", port: 6443 },
          ],
        },
      ],
    });
  });

  it("let alerts out to Alertmanager, and in where they are received", () => {
    const port = [{ protocol: "TCP", port: 9093 }];
    assert.deepEqual(networkPolicies({ alerts: true }, aws)["allow-alerts"], {
      podSelector: {},
      policyTypes: ["Egress"],
      egress: [{ to: [from("monitoring")], ports: port }],
    });
    assert.deepEqual(
      networkPolicies({ from: [{ namespace: "falco", port: 9093 }] }, aws)["allow-from"],
      {
        podSelector: {},
        policyTypes: ["Ingress"],
        ingress: [{ from: [from("falco")], ports: port }],
      },
    );
  });
});
