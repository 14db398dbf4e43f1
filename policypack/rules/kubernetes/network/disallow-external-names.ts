import { defineRule } from "../../../rule";
import { services } from "../resources";

export const disallowExternalNames = defineRule({
  id: "disallow-external-names",
  title: "No Services that stand for a host outside",
  rationale:
    "A Service of type ExternalName sends whoever asks for it to a host of its author's choice, under a name that looks " +
    "like one of the cluster. An Ingress in front of it makes the cluster a proxy to anywhere.",
  remediation:
    "Call the host by its own name. Within the cluster use a selector, or a name that ends in `.svc.cluster.local`.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.2",
  ],
  on: [services],
  polarity: "forbid",
  validations: [
    {
      require:
        'object.?spec.?type.orValue("ClusterIP") != "ExternalName" || ' +
        'object.?spec.?externalName.orValue("").matches("[.]svc([.]cluster[.]local)?[.]?$")',
      path: "spec.externalName",
      message: "The Service stands for a host outside the cluster.",
    },
  ],
});
