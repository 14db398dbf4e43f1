import type { types } from "@pulumi/kubernetes";
import type { Cloud } from "../cluster";
import { ownNamespaces } from "./own-namespaces";

type PolicySpec = types.input.networking.v1.NetworkPolicySpec;
type IngressRule = types.input.networking.v1.NetworkPolicyIngressRule;
type EgressRule = types.input.networking.v1.NetworkPolicyEgressRule;
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
  /** Every pod, and the kubelet and exporter of every node: for Prometheus, which scrapes what the others declare. */
  readonly scrapes?: boolean;
}

/** Network policies of one namespace by name. */
export type NamespacePolicies = Readonly<Record<"default-deny" | "allow-declared", PolicySpec>>;

/**
 * Denies everything both ways, and allows what is declared. All flows are in one policy, because a policy selects pods and
 * these are for all pods of the namespace; what policies allow adds up, so more of them would say the same.
 */
export function networkPolicies(
  flows: Flows,
  { cloud, monitored }: { readonly cloud: Cloud; readonly monitored: boolean },
): NamespacePolicies {
  const both = { podSelector: {}, policyTypes: ["Ingress", "Egress"] };
  return {
    "default-deny": both,
    "allow-declared": {
      ...both,
      ingress: ingressRules(flows, monitored),
      egress: egressRules(flows, monitored, cloud),
    },
  };
}

function ingressRules(flows: Flows, monitored: boolean): IngressRule[] {
  const { within, scraped, webhooks, from = [] } = flows;
  const rules: IngressRule[] = [];
  if (within) rules.push({ from: [anyPodHere] });
  if (scraped && monitored) {
    const ports = scraped === "any" ? {} : { ports: scraped.map(tcp) };
    rules.push({ from: [inNamespace(ownNamespaces.monitoring)], ...ports });
  }
  if (webhooks) rules.push({ ports: webhooks.map(tcp) });
  for (const { namespace, port } of from) {
    rules.push({ from: [inNamespace(namespace)], ports: [tcp(port)] });
  }
  return rules;
}

function egressRules(flows: Flows, monitored: boolean, cloud: Cloud): EgressRule[] {
  const { within, web, alerts, scrapes } = flows;
  const rules: EgressRule[] = [{ to: dnsServers(cloud), ports: [udp(53), tcp(53)] }];
  if (within) rules.push({ to: [anyPodHere] });
  // No address of a managed control plane is known here, and the ports alone keep the metadata services (port 80) shut.
  if (web) rules.push({ ports: [tcp(443), tcp(6443)] });
  if (alerts && monitored) {
    rules.push({ to: [inNamespace(ownNamespaces.monitoring)], ports: [tcp(alertmanagerPort)] });
  }
  if (scrapes) {
    rules.push({ to: [{ namespaceSelector: {} }] });
    // Nodes have addresses of their cloud's that nobody knows here. The ports keep the metadata services (port 80) shut.
    rules.push({ ports: [kubeletPort, nodeExporterPort].map(tcp) });
  }
  return rules;
}

const anyPodHere: Peer = { podSelector: {} };

export const alertmanagerPort = 9093;
const kubeletPort = 10250;
const nodeExporterPort = 9100;

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

const tcp = (port: number): Port => ({ protocol: "TCP", port });
const udp = (port: number): Port => ({ protocol: "UDP", port });
