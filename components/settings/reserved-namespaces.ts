import { ownNamespaces } from "../governance/own-namespaces";
import { namedTargets } from "./flow-ends";

/** Namespaces that belong to Kubernetes, to a cloud or to the governance layer; a team that had one could break it. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.values(ownNamespaces),
  // A flow to one of these is a flow to something else.
  ...namedTargets,
  "default",
  "amazon-cloudwatch",
  "amazon-guardduty",
  "app-routing-system",
  "calico-system",
  "config-management-system",
  "dataprotection-microsoft",
  "gatekeeper-system",
  "gmp-public",
  "gmp-system",
  "tigera-operator",
]);

/** Kubernetes keeps `kube-` for itself; the clouds add namespaces under their prefixes whenever they like. */
const reservedPrefixes = ["kube-", "gke-", "aks-", "eks-", "azure-", "palisade-"];

export function isReservedNamespace(name: string): boolean {
  return reserved.has(name) || reservedPrefixes.some((prefix) => name.startsWith(prefix));
}
