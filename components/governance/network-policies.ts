import type { types } from "@pulumi/kubernetes";
import type { Cloud } from "../cluster";
import type { FlowPods } from "../settings/flow-ends";
import { apiServerPorts, type Flows, type OutgoingFlow } from "./flows";
import { ownNamespaces } from "./own-namespaces";

type PolicySpec = types.input.networking.v1.NetworkPolicySpec;
type IngressRule = types.input.networking.v1.NetworkPolicyIngressRule;
type EgressRule = types.input.networking.v1.NetworkPolicyEgressRule;
type Peer = types.input.networking.v1.NetworkPolicyPeer;
type Port = types.input.networking.v1.NetworkPolicyPort;

/** Network policies of one namespace by name. */
export type NamespacePolicies = Readonly<Record<string, PolicySpec>>;

/**
 * Denies everything both ways but what is declared. What is for all pods of the namespace is in one policy, because what
 * policies allow adds up: one that selects every pod for both directions denies by default, whatever else it allows.
 * Each tier that somebody declares has one more.
 */
export function networkPolicies(
  flows: Flows,
  { cloud, monitored }: { readonly cloud: Cloud; readonly monitored: boolean },
): NamespacePolicies {
  const { incoming, outgoing } = flows.declared ?? { incoming: [], outgoing: [] };
  const ingressOf = (own: string | undefined): IngressRule[] =>
    incoming
      .filter(({ tier }) => tier === own)
      .map(({ from, ports }) => ({ from: [podsOf(from)], ...onPorts(ports) }));
  const egressOf = (own: string | undefined): EgressRule[] =>
    outgoing.filter(({ tier }) => tier === own).flatMap((flow) => egressRule(flow, cloud));
  const tiers = new Set([...incoming, ...outgoing].flatMap(({ tier }) => tier ?? []));
  return {
    "default-deny": {
      podSelector: {},
      policyTypes: ["Ingress", "Egress"],
      ingress: [...ingressRules(flows, monitored), ...ingressOf(undefined)],
      egress: [...egressRules(flows, monitored, cloud), ...egressOf(undefined)],
    },
    ...Object.fromEntries(
      [...tiers].map((tier) => [
        `tier-${tier}`,
        {
          podSelector: { matchLabels: { [tierLabel]: tier } },
          policyTypes: ["Ingress", "Egress"],
          ingress: ingressOf(tier),
          egress: egressOf(tier),
        },
      ]),
    ),
  };
}

/** Nothing where the target is a host: NetworkPolicy knows no names. */
function egressRule({ to, ports }: OutgoingFlow, cloud: Cloud): EgressRule[] {
  switch (to.kind) {
    case "pods":
      return [{ to: [podsOf(to)], ...onPorts(ports) }];
    case "api-server":
      return [anyApiServer];
    case "metadata-service":
      return [{ to: metadataServices[cloud].map(block), ports: [tcp(80)] }];
    case "internet":
      return [
        { to: [{ ipBlock: { cidr: "0.0.0.0/0", except: [...notInternet] } }], ...onPorts(ports) },
      ];
    case "range":
      return [{ to: [block(to.cidr)], ...onPorts(ports) }];
    case "host":
      return [];
  }
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
  if (web) rules.push(anyApiServer);
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

// No address of a managed control plane is known here, and the ports alone keep the metadata services (port 80) shut.
const anyApiServer: EgressRule = { ports: apiServerPorts.map(tcp) };

/** Says of a pod which tier of its namespace it is of. */
export const tierLabel = "palisade.dev/tier";

/** Where pods get their identity in the cloud from, on port 80. On EKS that is the agent of EKS Pod Identity, not the node's. */
const metadataServices: Readonly<Record<Cloud, readonly string[]>> = {
  aws: ["169.254.170.23/32"],
  gcp: ["169.254.169.254/32"],
  azure: ["169.254.169.254/32"],
  existing: ["169.254.169.254/32"],
};

/** Private, shared and link-local addresses: networks of ours, and the metadata services. */
const notInternet = [
  "10.0.0.0/8",
  "100.64.0.0/10",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
] as const;

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

function podsOf({ namespace, tier }: FlowPods): Peer {
  const everyPod = inNamespace(namespace);
  return tier === undefined
    ? everyPod
    : { ...everyPod, podSelector: { matchLabels: { [tierLabel]: tier } } };
}

function onPorts(ports: "any" | readonly number[]): { readonly ports?: Port[] } {
  return ports === "any" ? {} : { ports: ports.map(tcp) };
}

function block(cidr: string): Peer {
  return { ipBlock: { cidr } };
}

function tcp(port: number): Port {
  return { protocol: "TCP", port };
}

function udp(port: number): Port {
  return { protocol: "UDP", port };
}
