import { defineRule } from "../../../rule";
import { networkPolicies } from "../resources";

export const disallowIngressFromAllNamespaces = defineRule({
  id: "disallow-ingress-from-all-namespaces",
  title: "No way in from every namespace on every port",
  rationale:
    "Namespaces keep teams apart. A peer that selects all namespaces and all pods in them lets any workload of the " +
    "cluster, a compromised one included, connect to every port of the pods.",
  remediation:
    "Select the namespaces by `kubernetes.io/metadata.name`, which nobody can claim for another, or name the ports of " +
    "a service that is for everybody.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: [networkPolicies],
  polarity: "forbid",
  validations: [
    {
      require:
        "object.?spec.?ingress.orValue([]).all(rule, rule.?ports.orValue([]).size() > 0 || " +
        "rule.?from.orValue([]).all(peer, !has(peer.namespaceSelector) || " +
        `${restricts("namespaceSelector")} || ${restricts("podSelector")}))`,
      path: "spec.ingress",
      message: "A rule lets in the pods of every namespace, on every port.",
    },
  ],
});

function restricts(selector: string): string {
  return (
    `peer.?${selector}.?matchLabels.orValue({}).size() > 0 || ` +
    `peer.?${selector}.?matchExpressions.orValue([]).size() > 0`
  );
}
