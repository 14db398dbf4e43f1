import type { Cloud } from "../cluster";
import type { Flows, OutgoingFlow } from "./flows";
import { tierLabel } from "./network-policies";
import type { Scope } from "./scope";

/** An object of the data plane's own kind. */
interface HostPolicy {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

interface HostFlow {
  readonly host: string;
  readonly ports: readonly number[];
}

/**
 * What NetworkPolicy cannot say: egress to hosts by name. One policy for all pods of the namespace that have such flows, and
 * one for each tier. None where the data plane knows no names; the stack's configuration is refused then.
 */
export function hostPolicies(
  { declared }: Pick<Flows, "declared">,
  { cloud, capabilities }: Pick<Scope, "cloud" | "capabilities">,
): readonly HostPolicy[] {
  if (!capabilities.fqdnPolicies) return [];
  const outgoing = declared?.outgoing ?? [];
  const tiers = new Set(outgoing.map(({ tier }) => tier));
  return [...tiers].flatMap((own) => {
    const flows = outgoing.filter(({ tier }) => tier === own).flatMap(hostFlow);
    const selector = own === undefined ? {} : { matchLabels: { [tierLabel]: own } };
    const name = own === undefined ? "hosts" : `hosts-${own}`;
    return flows.length === 0 ? [] : [hostPolicy(cloud, name, selector, flows)];
  });
}

function hostFlow({ to, ports }: OutgoingFlow): HostFlow[] {
  return to.kind === "host" && ports !== "any" ? [{ host: to.host, ports }] : [];
}

function hostPolicy(
  cloud: Cloud,
  name: string,
  selector: Readonly<Record<string, unknown>>,
  flows: readonly HostFlow[],
): HostPolicy {
  return cloud === "gcp"
    ? {
        apiVersion: "networking.gke.io/v1alpha1",
        kind: "FQDNNetworkPolicy",
        metadata: { name },
        spec: { podSelector: selector, egress: flows.map(gkeRule) },
      }
    : {
        apiVersion: "cilium.io/v2",
        kind: "CiliumNetworkPolicy",
        metadata: { name },
        spec: { endpointSelector: selector, egress: [seenByDns(flows), ...flows.map(ciliumRule)] },
      };
}

function gkeRule({ host, ports }: HostFlow) {
  return {
    matches: [host.startsWith("*") ? { pattern: host } : { name: host }],
    ports: ports.map((port) => ({ protocol: "TCP", port })),
  };
}

function ciliumRule({ host, ports }: HostFlow) {
  return {
    toFQDNs: [ciliumMatch(host)],
    toPorts: [{ ports: ports.map((port) => ({ protocol: "TCP", port: String(port) })) }],
  };
}

/** Cilium learns a host's addresses from the answers of DNS, and looks only at those that a rule like this one names. */
function seenByDns(flows: readonly HostFlow[]) {
  return {
    toEndpoints: [
      {
        matchLabels: {
          "k8s:io.kubernetes.pod.namespace": "kube-system",
          "k8s:k8s-app": "kube-dns",
        },
      },
    ],
    toPorts: [
      {
        ports: [{ port: "53", protocol: "ANY" }],
        rules: { dns: flows.map(({ host }) => ciliumMatch(host)) },
      },
    ],
  };
}

function ciliumMatch(host: string) {
  return host.startsWith("*") ? { matchPattern: host } : { matchName: host };
}
