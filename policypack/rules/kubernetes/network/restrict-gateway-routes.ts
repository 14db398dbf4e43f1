import { defineRule } from "../../../rule";
import { gateways } from "../resources";

export const restrictGatewayRoutes = defineRule({
  id: "restrict-gateway-routes",
  title: "Gateways open to routes of named namespaces",
  rationale:
    "A listener that takes routes from all namespaces lets whoever may write an HTTPRoute anywhere take over a path of " +
    "its hosts, under its certificate.",
  remediation:
    "Leave `allowedRoutes.namespaces.from` at Same, or set Selector with the namespaces that may attach routes.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: [gateways],
  polarity: "forbid",
  validations: [
    {
      require:
        "object.?spec.?listeners.orValue([]).all(listener, " +
        'listener.?allowedRoutes.?namespaces.?from.orValue("Same") != "All")',
      path: "spec.listeners",
      message: "A listener takes routes from every namespace.",
    },
  ],
});
