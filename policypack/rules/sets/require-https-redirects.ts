import { allHold, anyHolds } from "../../all-hold";
import { listAt, valueAt } from "../../fields";
import { namespaceOf, someIn } from "../../object-set";
import type { ObjectSet } from "../../object-set";
import { defineSetRule } from "../../rule";
import { UnknownValue } from "../../unknown";
import type { KubernetesObject } from "../../workload";
import { gateways, httpRoutes } from "../kubernetes/resources";
import { listed, ownNamespace } from "./in-cluster";

export const requireHttpsRedirects = defineSetRule({
  id: "require-https-redirects",
  title: "Routes over plain HTTP that only redirect",
  rationale:
    "A route that names a Gateway and none of its listeners is attached to all of them, the one for plain HTTP " +
    "included, and answers in clear what was meant for TLS.",
  remediation:
    "Name the listener for TLS in `sectionName` of `spec.parentRefs`. Let a route of its own on the listener for HTTP " +
    "do nothing but `requestRedirect` with `scheme: https`.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.4.5",
    "cis-aks-1.8.0/5.4.5",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.7",
    "iso-27001-2022/A.8.24",
    "pci-dss-4.0.1/4.2.1",
    "hipaa/164.312.e.1",
    "gdpr/32.1.a",
  ],
  on: [httpRoutes],
  reads: [gateways],
  requirements: [
    {
      path: "spec.parentRefs",
      message: "The route answers in clear on a listener for plain HTTP.",
      holds: (route, set) =>
        anyHolds([() => onlyRedirects(route), () => !isServedInClear(route, set)]),
      // A Gateway that is not there serves nothing.
      inCluster:
        "object.spec.?rules.orValue([]).size() > 0 && object.spec.rules.all(rule, " +
        'rule.?filters.orValue([]).exists(filter, filter.type == "RequestRedirect" && ' +
        'filter.?requestRedirect.?scheme.orValue("") == "https")) || ' +
        "object.spec.?parentRefs.orValue([]).all(parent, " +
        'parent.?kind.orValue("Gateway") != "Gateway" || ' +
        `!${listed(gateways, `parent.?namespace.orValue(${ownNamespace})`)}` +
        ".exists(gateway, gateway.metadata.name == parent.name && " +
        'gateway.spec.listeners.exists(listener, listener.protocol == "HTTP" && ' +
        "(!has(parent.sectionName) || parent.sectionName == listener.name) && " +
        "(!has(parent.port) || parent.port == listener.port))))",
    },
  ],
});

function onlyRedirects(route: KubernetesObject): boolean {
  const rules = listAt(route, "spec", "rules");
  return (
    rules.length > 0 &&
    allHold(rules, (rule) => !allHold(listAt(rule, "filters"), (filter) => !isRedirect(filter)))
  );
}

function isRedirect(filter: unknown): boolean {
  return (
    valueAt(filter, "type") === "RequestRedirect" &&
    valueAt(filter, "requestRedirect", "scheme") === "https"
  );
}

function isServedInClear(route: KubernetesObject, set: ObjectSet): boolean {
  return !allHold(listAt(route, "spec", "parentRefs"), (parent) => !inClear(parent, route, set));
}

function inClear(parent: unknown, route: KubernetesObject, set: ObjectSet): boolean {
  if ((valueAt(parent, "kind") ?? "Gateway") !== "Gateway") return false;
  const name = valueAt(parent, "name");
  const own = valueAt(parent, "namespace");
  const namespace = typeof own === "string" ? own : namespaceOf(route);
  let gateway: KubernetesObject | undefined;
  const named = set.of("gateway.networking.k8s.io/Gateway", namespace);
  const found = someIn(named, namespace, ({ object }) => {
    gateway = object;
    return valueAt(object, "metadata", "name") === name;
  });
  if (!found) throw new UnknownValue(`Gateway ${String(name)} of namespace ${namespace}`, "");
  return !allHold(listAt(gateway, "spec", "listeners"), (listener) => !attaches(parent, listener));
}

/** Whether the reference takes in the listener, and that one is for plain HTTP. */
function attaches(parent: unknown, listener: unknown): boolean {
  const fits = (mine: string, its: string) => {
    const wanted = valueAt(parent, mine);
    return wanted === undefined || wanted === valueAt(listener, its);
  };
  return allHold(
    [
      () => valueAt(listener, "protocol") === "HTTP",
      () => fits("sectionName", "name"),
      () => fits("port", "port"),
    ],
    (holds) => holds(),
  );
}
