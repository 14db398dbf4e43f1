import { defineRule } from "../../../rule";
import { gateways, httpRoutes, ingresses } from "../resources";

export const disallowWildcardHosts = defineRule({
  id: "disallow-wildcard-hosts",
  title: "Every Ingress, Gateway and route for hosts that it names",
  rationale:
    "A wildcard, or no host at all, takes the requests for every name that nobody else claimed: those of other teams, " +
    "of hosts to come, and of whatever an attacker points at the address.",
  remediation:
    "Write each host in full: `host` in each rule of an Ingress instead of a default backend, `hostname` in each listener " +
    "for HTTPS or TLS, `spec.hostnames` in an HTTPRoute.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: [ingresses, gateways, httpRoutes],
  polarity: "require",
  validations: [
    {
      require:
        'object.kind != "Ingress" || object.?spec.?rules.orValue([]).all(rule, ' +
        'rule.?host.orValue("") != "" && !rule.host.contains("*"))',
      path: "spec.rules",
      message: "A rule is for hosts that it does not name.",
    },
    {
      require: "!object.?spec.?defaultBackend.hasValue()",
      path: "spec.defaultBackend",
      message: "The Ingress is for every host that no other names.",
    },
    {
      // A listener for HTTP may be for every host: it does nothing but redirect.
      require:
        "object.?spec.?listeners.orValue([]).all(listener, " +
        '!(listener.protocol in ["HTTPS", "TLS"]) || ' +
        'listener.?hostname.orValue("") != "" && !listener.hostname.contains("*"))',
      path: "spec.listeners",
      message: "A listener is for hosts that it does not name.",
    },
    {
      require:
        'object.kind != "HTTPRoute" || object.?spec.?hostnames.orValue([]).size() > 0 && ' +
        'object.spec.hostnames.all(hostname, !hostname.contains("*"))',
      path: "spec.hostnames",
      message: "The route is for hosts that it does not name.",
    },
  ],
});
