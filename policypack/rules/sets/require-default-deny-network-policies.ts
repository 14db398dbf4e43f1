import { allHold } from "../../all-hold";
import { listAt, valueAt } from "../../fields";
import { isEmptySelector } from "../../label-selector";
import { someIn } from "../../object-set";
import type { ObjectSet } from "../../object-set";
import { defineSetRule } from "../../rule";
import { UnknownValue } from "../../unknown";
import type { KubernetesObject } from "../../workload";
import { namespaces, networkPolicies } from "../kubernetes/resources";
import { isEmptyInCluster, listed } from "./in-cluster";

type Direction = "Ingress" | "Egress";

/** Where a policy says what it allows, and to whom. */
const allowances = { Ingress: ["ingress", "from"], Egress: ["egress", "to"] } as const;

export const requireDefaultDenyNetworkPolicies = defineSetRule({
  id: "require-default-deny-network-policies",
  title: "Traffic denied by default in every namespace",
  rationale:
    "A pod that no NetworkPolicy selects may be reached by every pod of the cluster and may reach everything, the " +
    "internet and the cloud's metadata service included. Policies that select single workloads leave out the next one.",
  remediation:
    "Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress, Egress]` to the namespace. It may allow what " +
    "every pod needs, such as DNS; allow the rest flow by flow.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.3.2",
    "cis-gke-1.9.0/4.3.2",
    "cis-aks-1.8.0/4.4.2",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: [namespaces],
  reads: [networkPolicies],
  variables: {
    forAllPods:
      `${listed(networkPolicies, "object.metadata.name")}.filter(policy, ` +
      "!has(policy.spec.podSelector) || " +
      `${isEmptyInCluster("policy.spec.podSelector")})`,
  },
  requirements: [
    {
      path: "metadata.name",
      message: "No NetworkPolicy denies by default what comes in to the pods of the namespace.",
      holds: denies("Ingress"),
      inCluster: deniesInCluster("Ingress"),
    },
    {
      path: "metadata.name",
      message: "No NetworkPolicy denies by default where the pods of the namespace may connect to.",
      holds: denies("Egress"),
      inCluster: deniesInCluster("Egress"),
    },
  ],
});

function denies(direction: Direction) {
  return (namespace: KubernetesObject, set: ObjectSet): boolean => {
    const name = valueAt(namespace, "metadata", "name");
    // Without a name it gets one from the API server.
    if (typeof name !== "string") throw new UnknownValue("metadata.name", "name");
    const policies = set.of("networking.k8s.io/NetworkPolicy", name);
    if (someIn(policies, name, ({ object }) => deniesAll(object, direction))) return true;
    set.expectAll(name);
    return false;
  };
}

function deniesInCluster(direction: Direction): string {
  const [rules, peers] = allowances[direction];
  const byDefault = direction === "Ingress" ? "true" : "policy.spec.?egress.orValue([]).size() > 0";
  return (
    "variables.forAllPods.exists(policy, " +
    "(policy.spec.?policyTypes.orValue([]).size() > 0 ? " +
    `"${direction}" in policy.spec.policyTypes : ${byDefault}) && ` +
    `policy.spec.?${rules}.orValue([]).all(rule, ` +
    `rule.?${peers}.orValue([]).size() > 0 || rule.?ports.orValue([]).size() > 0))`
  );
}

function deniesAll(policy: KubernetesObject, direction: Direction): boolean {
  return allHold(
    [
      () => isEmptySelector(valueAt(policy, "spec", "podSelector")),
      () => isAbout(policy, direction),
      () => allowsSome(policy, direction),
    ],
    (holds) => holds(),
  );
}

/** A policy that does not say is about what comes in, and about what goes out where it allows some of that. */
function isAbout(policy: KubernetesObject, direction: Direction): boolean {
  const types = listAt(policy, "spec", "policyTypes");
  if (types.length > 0) return !allHold(types, (type) => type !== direction);
  return direction === "Ingress" || listAt(policy, "spec", "egress").length > 0;
}

/** A rule that names neither peers nor ports allows everything, and the policy denies nothing. */
function allowsSome(policy: KubernetesObject, direction: Direction): boolean {
  const [rules, peers] = allowances[direction];
  return allHold(
    listAt(policy, "spec", rules),
    (rule) => listAt(rule, peers).length > 0 || listAt(rule, "ports").length > 0,
  );
}
