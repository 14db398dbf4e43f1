import { defineRule } from "../../../rule";
import { services } from "../resources";

const annotation = "service.beta.kubernetes.io/load-balancer-source-ranges";

export const restrictLoadBalancerSources = defineRule({
  id: "restrict-load-balancer-sources",
  title: "No load balancer open to every address",
  rationale:
    "The source ranges of a load balancer are a firewall in front of the nodes. With 0.0.0.0/0 or ::/0 among them it is " +
    "open to everyone, and the narrower ranges beside it change nothing.",
  remediation:
    `List the networks of the clients in \`spec.loadBalancerSourceRanges\` or the annotation \`${annotation}\`, without a ` +
    "range of all addresses.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: [services],
  polarity: "forbid",
  validations: [
    {
      require:
        'object.?spec.?loadBalancerSourceRanges.orValue([]).all(range, !range.matches("/0+ *$"))',
      path: "spec.loadBalancerSourceRanges",
      message: "The load balancer is open to every address.",
    },
    {
      require: `!object.metadata.?annotations[?"${annotation}"].orValue("").matches("/0+ *(,|$)")`,
      path: `metadata.annotations["${annotation}"]`,
      message: "The load balancer is open to every address.",
    },
  ],
});
