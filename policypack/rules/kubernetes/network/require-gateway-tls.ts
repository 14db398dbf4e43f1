import { defineRule } from "../../../rule";
import { gateways } from "../resources";

export const requireGatewayTls = defineRule({
  id: "require-gateway-tls",
  title: "TLS on every Gateway",
  rationale:
    "Without TLS whoever is on the way reads and changes what is sent. A listener for plain HTTP is of use only beside " +
    "one for TLS, to send there who came without.",
  remediation:
    "Add a listener with `protocol: HTTPS` and `tls.certificateRefs`, or TLS. Let the routes of a listener for HTTP do " +
    "nothing but redirect to https.",
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
  on: [gateways],
  polarity: "require",
  validations: [
    {
      require:
        'object.?spec.?listeners.orValue([]).all(listener, listener.protocol != "HTTP") || ' +
        'object.spec.listeners.exists(listener, listener.protocol in ["HTTPS", "TLS"])',
      path: "spec.listeners",
      message: "The Gateway serves plain HTTP only.",
    },
  ],
});
