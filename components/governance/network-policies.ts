import type { types } from "@pulumi/kubernetes";
import type { Cloud } from "../cluster";
import { ownNamespaces } from "./own-namespaces";

type PolicySpec = types.input.networking.v1.NetworkPolicySpec;
type Rule = types.input.networking.v1.NetworkPolicyIngressRule;
type Peer = types.input.networking.v1.NetworkPolicyPeer;
type Port = types.input.networking.v1.NetworkPolicyPort;

/** Who may talk to whom in a namespace, beyond DNS. What is not named is denied both ways. */
export interface Flows {
  /** Pods of the namespace may talk to one another, on any port. */
  readonly within?: boolean;
  /** TCP ports that Prometheus scrapes; `any` where the workloads are not ours. */
  readonly scraped?: "any" | readonly number[];
  /** TCP ports that the API server calls. Open to all: no selector matches a managed control plane. */
  readonly webhooks?: readonly number[];
  /** The API server, and registries and feeds on the internet. */
  readonly web?: boolean;
  /** Alerts may be posted to Alertmanager. */
  readonly alerts?: boolean;
  /** Namespaces whose pods may connect, by TCP port. */
  readonly from?: readonly { readonly namespace: string; readonly port: number }[];
  /** Everything: for Prometheus, which scrapes what the others declare. */
  readonly egress?: "any";
}

/** Network policies of one namespace by name. */
export type NamespacePolicies = Readonly<Record<string, PolicySpec>>;

/** The policies that allow the flows and deny the rest. */
export function networkPolicies(
  flows: Flows,
  { cloud, monitored }: { readonly cloud: Cloud; readonly monitored: boolean },
): NamespacePolicies {
  const policies: Record<string, PolicySpec> = {
    "default-deny": { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
    "allow-dns": egress([{ to: dnsServers(cloud), ports: [udp(53), tcp(53)] }]),
  };
  if (flows.within) {
    const peers = [{ podSelector: {} }];
    policies["allow-within-namespace"] = {
      podSelector: {},
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ from: peers }],
      egress: [{ to: peers }],
    };
  }
  if (flows.scraped && monitored) {
    const ports = flows.scraped === "any" ? {} : { ports: flows.scraped.map(tcp) };
    policies["allow-monitoring"] = ingress([
      { from: [inNamespace(ownNamespaces.monitoring)], ...ports },
    ]);
  }
  if (flows.webhooks) {
    policies["allow-webhooks"] = ingress([{ ports: flows.webhooks.map(tcp) }]);
  }
  if (flows.web) {
    // No address of a managed control plane is known here, and the ports alone keep the metadata services (port 80) shut.
    policies["allow-web"] = egress([{ ports: [tcp(443), tcp(6443)] }]);
  }
  if (flows.alerts && monitored) {
    policies["allow-alerts"] = egress([
      { to: [inNamespace(ownNamespaces.monitoring)], ports: [tcp(alertmanagerPort)] },
    ]);
  }
  if (flows.from) {
    policies["allow-from"] = ingress(
      flows.from.map(({ namespace, port }) => ({
        from: [inNamespace(namespace)],
        ports: [tcp(port)],
      })),
    );
  }
  if (flows.egress === "any") {
    policies["allow-egress"] = egress([{}]);
  }
  return policies;
}

export const alertmanagerPort = 9093;

/** Selected by the label that the API server itself sets: one that a user sets could be claimed by any namespace. */
function inNamespace(name: string): Peer {
  return { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": name } } };
}

function dnsServers(cloud: Cloud): Peer[] {
  const kubeSystem = inNamespace("kube-system");
  const clusterDns = { ...kubeSystem, podSelector: { matchLabels: { "k8s-app": "kube-dns" } } };
  if (cloud !== "gcp" && cloud !== "existing") {
    return [clusterDns];
  }
  return [
    clusterDns,
    // NodeLocal DNSCache: its pods under Dataplane V2, its link-local address elsewhere.
    { ...kubeSystem, podSelector: { matchLabels: { "k8s-app": "node-local-dns" } } },
    { ipBlock: { cidr: "169.254.20.10/32" } },
    // Cloud DNS for GKE answers on the metadata server's address; only port 53 is opened.
    ...(cloud === "gcp" ? [{ ipBlock: { cidr: "169.254.169.254/32" } }] : []),
  ];
}

function ingress(rules: Rule[]): PolicySpec {
  return { podSelector: {}, policyTypes: ["Ingress"], ingress: rules };
}

function egress(rules: types.input.networking.v1.NetworkPolicyEgressRule[]): PolicySpec {
  return { podSelector: {}, policyTypes: ["Egress"], egress: rules };
}

const tcp = (port: number): Port => ({ protocol: "TCP", port });
const udp = (port: number): Port => ({ protocol: "UDP", port });
