import { load } from "js-yaml";
import type { Ledger } from "../../ledger";
import type { Model, Reference, Scope } from "../model";
import { isUnknown, list, object, text } from "../values";
import type { Values } from "../values";

export interface KubernetesScope extends Scope {
  /** Address of the API server; undefined while the kubeconfig is not known. */
  readonly server: string | undefined;
  /** Namespace of objects that name none. */
  readonly namespace: string;
  /** Of a cluster that was declared to exist: what it holds from the start. */
  readonly namespaces: Pick<ReadonlySet<string>, "has">;
  readonly customResources: ReadonlySet<string>;
}

export type KubernetesModel = Model<KubernetesScope>;
export type KubernetesReference = Reference<KubernetesScope>;

export const namespaceType = "kubernetes:core/v1:Namespace";

const everyNamespace = ["default", "kube-node-lease", "kube-public", "kube-system"];

const clusterTypes = [
  "aws:eks/cluster:Cluster",
  "azure-native:containerservice:ManagedCluster",
  "gcp:container/cluster:Cluster",
];

export function scopeFor(inputs: Values, ledger: Ledger): KubernetesScope {
  const kubeconfig = inputs["kubeconfig"];
  const namespace = text(inputs["namespace"]) ?? "default";
  if (isUnknown(kubeconfig)) {
    return {
      key: "",
      server: undefined,
      namespace,
      namespaces: new Set(everyNamespace),
      customResources: new Set(),
    };
  }
  const server = serverOf(text(kubeconfig) ?? "", text(inputs["context"]));
  const declared = ledger.clusters.find((cluster) => hostOf(cluster.server) === hostOf(server));
  return {
    key: hostOf(server),
    server,
    namespace,
    namespaces: new Set([...everyNamespace, ...(declared?.namespaces ?? [])]),
    customResources: new Set(declared?.customResources ?? []),
  };
}

/** The cluster of a cloud that answers at the scope's address. */
export function clusterOf(scope: KubernetesScope, ledger: Ledger) {
  for (const type of clusterTypes) {
    const found = ledger.find(type, scope.key) ?? ledger.find(type, `https://${scope.key}`);
    if (found && found.kept === undefined) return found;
  }
  return undefined;
}

export function unreachable(scope: KubernetesScope, ledger: Ledger): string | undefined {
  const { server } = scope;
  if (server === undefined || clusterOf(scope, ledger)) return undefined;
  if (ledger.clusters.some((cluster) => hostOf(cluster.server) === scope.key)) return undefined;
  return `configured Kubernetes cluster is unreachable: Get "${server}/version": dial tcp: connect: connection refused`;
}

/** Address of the API server of the kubeconfig's context. */
export function serverOf(kubeconfig: string, context?: string): string {
  const config = object(parse(kubeconfig));
  const chosen = context ?? text(config["current-context"]);
  const contexts = list(config["contexts"]).map(object);
  const clusters = list(config["clusters"]).map(object);
  const name = text(object(contexts.find((c) => c["name"] === chosen)?.["context"])["cluster"]);
  const cluster = clusters.find((c) => c["name"] === name) ?? clusters[0];
  const server = text(object(cluster?.["cluster"])["server"]);
  if (server === undefined) {
    // A kubeconfig may hold a credential, so nothing of it is shown.
    throw new Error("kubeconfig: names no cluster with a server; give the content of a kubeconfig");
  }
  return server;
}

export function clusterSettings(kubeconfig: unknown): string | undefined {
  const config = object(parse(text(kubeconfig) ?? ""));
  return JSON.stringify(list(config["clusters"]));
}

function parse(kubeconfig: string): unknown {
  try {
    return load(kubeconfig);
  } catch {
    return undefined;
  }
}

function hostOf(server: string): string {
  return server
    .replace(/^https:\/\//, "")
    .replace(/:443(?=\/|$)/, "")
    .replace(/\/$/, "");
}
