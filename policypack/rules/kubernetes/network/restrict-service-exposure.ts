import { defineRule } from "../../../rule";
import { services } from "../resources";

export const restrictServiceExposure = defineRule({
  id: "restrict-service-exposure",
  title: "No node ports and no external addresses on Services",
  rationale:
    "A NodePort opens every node of the cluster, past the load balancer and its firewall. With externalIPs anyone who " +
    "may write a Service takes over traffic to that address (CVE-2020-8554).",
  remediation:
    "Use type ClusterIP behind an Ingress or Gateway, or type LoadBalancer. Remove `externalIPs`.",
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
      require: 'object.?spec.?type.orValue("ClusterIP") != "NodePort"',
      path: "spec.type",
      message: "The Service opens a port on every node.",
    },
    {
      require: "object.?spec.?externalIPs.orValue([]).size() == 0",
      path: "spec.externalIPs",
      message: "The Service claims addresses outside the cluster.",
    },
  ],
});
