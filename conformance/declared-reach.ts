import type { Flows } from "../components/governance/flows";
import { flowPods, flowTarget } from "../components/settings/flow-ends";
import type { FlowPods } from "../components/settings/flow-ends";
import type { FlowSettings } from "../components/settings/schema";

/** Something that may connect or be connected to. */
export type Peer = PodPeer | { readonly kind: "address"; readonly address: string };

export interface PodPeer extends FlowPods {
  readonly kind: "pod";
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What somebody wrote down of one cluster, and what is known of its cloud. */
export interface Declaration {
  /** What governance says of its own namespaces, by name. */
  readonly own: Readonly<Record<string, Flows>>;
  readonly teamNamespaces: readonly string[];
  readonly teamFlows: readonly FlowSettings[];
  readonly isNameServer: (peer: Peer) => boolean;
  readonly metadataService: string;
}

const everything = new Set(["all"]);
const nothing: ReadonlySet<string> = new Set();
const web = tcp([443, 6443]);

/** The ports on which one may reach another: where the one may send to and the other receives from, said of each alone. */
export function declaredPorts(declaration: Declaration, from: Peer, to: Peer): readonly string[] {
  const sent = sentPorts(declaration, from, to);
  const received = receivedPorts(declaration, from, to);
  if (sent.has("all")) return [...received];
  if (received.has("all")) return [...sent];
  return [...sent].filter((port) => received.has(port));
}

function sentPorts(declaration: Declaration, from: Peer, to: Peer): ReadonlySet<string> {
  if (from.kind === "address") return everything;
  const { own, teamNamespaces, teamFlows, isNameServer } = declaration;
  const names = isNameServer(to) ? ["UDP 53", "TCP 53"] : [];
  if (teamNamespaces.includes(from.namespace)) {
    const flows = teamFlows.filter((flow) => matches(flowPods(flow.from), from));
    return union(
      names,
      flows.map((flow) => targetPorts(declaration, flow, to)),
    );
  }
  const flows = own[from.namespace];
  if (flows === undefined) return everything;
  const { within, web: reachesWeb, alerts, scrapes } = flows;
  const isPod = to.kind === "pod";
  return union(names, [
    within === true && isPod && to.namespace === from.namespace ? everything : nothing,
    reachesWeb === true ? web : nothing,
    alerts === true && isPod && to.namespace === "monitoring" ? tcp([9093]) : nothing,
    scrapes === true && isPod ? everything : nothing,
    scrapes === true ? tcp([9100, 10250]) : nothing,
  ]);
}

function targetPorts(
  declaration: Declaration,
  { to, ports }: FlowSettings,
  peer: Peer,
): ReadonlySet<string> {
  const target = flowTarget(to);
  switch (target.kind) {
    case "pods":
      if (!matches(target, peer)) return nothing;
      return ports === undefined ? everything : tcp(ports);
    case "api-server":
      return web;
    case "metadata-service":
      return isAddress(peer, declaration.metadataService) ? tcp([80]) : nothing;
    case "internet":
      return peer.kind === "address" && !isPrivate(peer.address) ? tcp(ports ?? [443]) : nothing;
    case "range":
      return peer.kind === "address" && inRange(peer.address, target.cidr)
        ? tcp(ports ?? [])
        : nothing;
    case "host":
      return nothing;
  }
}

function receivedPorts(declaration: Declaration, from: Peer, to: Peer): ReadonlySet<string> {
  if (to.kind === "address") return everything;
  const { own, teamNamespaces, teamFlows } = declaration;
  const isPod = from.kind === "pod";
  const fromMonitoring = isPod && from.namespace === "monitoring";
  if (teamNamespaces.includes(to.namespace)) {
    const flows = teamFlows.filter(
      (flow) => flowTarget(flow.to).kind === "pods" && matches(flowPods(flow.from), from),
    );
    return union(fromMonitoring ? ["all"] : [], [
      ...flows.map((flow) => targetPorts(declaration, flow, to)),
    ]);
  }
  const flows = own[to.namespace];
  if (flows === undefined) return everything;
  const { within, scraped, webhooks = [], from: senders = [] } = flows;
  return union(
    [],
    [
      within === true && isPod && to.namespace === from.namespace ? everything : nothing,
      !fromMonitoring || scraped === undefined
        ? nothing
        : scraped === "any"
          ? everything
          : tcp(scraped),
      tcp(webhooks),
      ...senders.map(({ namespace, port }) =>
        isPod && from.namespace === namespace ? tcp([port]) : nothing,
      ),
    ],
  );
}

function matches(pods: FlowPods, peer: Peer): boolean {
  if (peer.kind !== "pod" || peer.namespace !== pods.namespace) return false;
  return pods.tier === undefined || pods.tier === peer.tier;
}

function isAddress(peer: Peer, address: string): boolean {
  return peer.kind === "address" && peer.address === address;
}

function isPrivate(address: string): boolean {
  const ranges = ["10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12"];
  return [...ranges, "192.168.0.0/16"].some((range) => inRange(address, range));
}

function inRange(address: string, cidr: string): boolean {
  const [base = "", bits = "32"] = cidr.split("/");
  const size = 2 ** (32 - Number(bits));
  return Math.floor(addressNumber(address) / size) === Math.floor(addressNumber(base) / size);
}

export function addressNumber(address: string): number {
  return address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function tcp(ports: readonly number[]): ReadonlySet<string> {
  return new Set(ports.map((port) => `TCP ${port}`));
}

function union(
  first: readonly string[],
  rest: readonly ReadonlySet<string>[],
): ReadonlySet<string> {
  const all = new Set([...first, ...rest.flatMap((set) => [...set])]);
  return all.has("all") ? everything : all;
}
