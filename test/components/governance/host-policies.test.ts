import assert from "node:assert/strict";
import { hostPolicies } from "../../../components/governance/host-policies";
import { teamFlows } from "../../../components/governance/team-flows";

const capabilities = {
  privilegedDaemonsets: true,
  networkPolicyEngine: "provided",
  fqdnPolicies: true,
} as const;

const declared = teamFlows(
  [
    {
      flows: [
        { from: "jupyter", to: "storage.googleapis.com" },
        { from: "jupyter", to: "*.example.com", ports: [443, 8443] },
        { from: "jupyter", to: "jupyter" },
      ],
    },
  ],
  "jupyter",
);

describe("egress to hosts by name", () => {
  it("is a policy of GKE's own on GKE", () => {
    assert.deepEqual(hostPolicies({ declared }, { cloud: "gcp", capabilities }), [
      {
        apiVersion: "networking.gke.io/v1alpha1",
        kind: "FQDNNetworkPolicy",
        metadata: { name: "hosts" },
        spec: {
          podSelector: {},
          egress: [
            {
              matches: [{ name: "storage.googleapis.com" }],
              ports: [{ protocol: "TCP", port: 443 }],
            },
            {
              matches: [{ pattern: "*.example.com" }],
              ports: [
                { protocol: "TCP", port: 443 },
                { protocol: "TCP", port: 8443 },
              ],
            },
          ],
        },
      },
    ]);
  });

  it("is one of Cilium's elsewhere, which sees the answers of DNS about these hosts", () => {
    const [policy] = hostPolicies({ declared }, { cloud: "azure", capabilities });
    const { egress } = policy?.spec as { readonly egress: readonly Record<string, unknown>[] };
    assert.deepEqual(
      egress.map((rule) => rule["toFQDNs"]),
      [undefined, [{ matchName: "storage.googleapis.com" }], [{ matchPattern: "*.example.com" }]],
    );
    assert.match(
      JSON.stringify(egress[0]),
      /"dns":\[\{"matchName":"storage\.googleapis\.com"\},\{"matchPattern":"\*\.example\.com"\}\]/,
    );
  });

  it("is nothing where the data plane knows no names, or where nobody declares a host", () => {
    const without = { ...capabilities, fqdnPolicies: false };
    assert.deepEqual(hostPolicies({ declared }, { cloud: "aws", capabilities: without }), []);
    assert.deepEqual(hostPolicies({}, { cloud: "gcp", capabilities }), []);
  });
});
