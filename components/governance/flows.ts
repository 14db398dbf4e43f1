import type { FlowPods, FlowTarget } from "../settings/flow-ends";

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
  /** What teams declare, as this namespace has a part in it. */
  readonly declared?: DeclaredFlows;
}

export interface DeclaredFlows {
  readonly incoming: readonly IncomingFlow[];
  readonly outgoing: readonly OutgoingFlow[];
}

interface DeclaredFlow {
  /** The tier of the namespace that this is for. @default all of its pods */
  readonly tier?: string;
  /** TCP ports; `any` is any port of any protocol. */
  readonly ports: "any" | readonly number[];
}

interface IncomingFlow extends DeclaredFlow {
  readonly from: FlowPods;
}

export interface OutgoingFlow extends DeclaredFlow {
  readonly to: FlowTarget;
}

/** TCP ports on which API servers of managed clusters and others listen, as pods see them. */
export const apiServerPorts = [443, 6443] as const;
