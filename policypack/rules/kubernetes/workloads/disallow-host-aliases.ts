import { defineRule } from "../../../rule";

export const disallowHostAliases = defineRule({
  id: "disallow-host-aliases",
  title: "No names beside DNS",
  rationale:
    "An alias in /etc/hosts comes before DNS. It sends a name that everybody trusts to an address that nobody looks at, " +
    "and stays when the address is somebody else's.",
  remediation: "Leave `hostAliases` out; make a Service of type ExternalName, or a record in DNS.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      require: "object.spec.?hostAliases.orValue([]).size() == 0",
      path: "spec.hostAliases",
      message: "The pod has names of its own.",
    },
  ],
});
