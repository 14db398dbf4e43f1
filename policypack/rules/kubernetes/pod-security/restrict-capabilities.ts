import { defineRule } from "../../../rule";
import { windows } from "../pod-conditions";

export const restrictCapabilities = defineRule({
  id: "restrict-capabilities",
  title: "All capabilities dropped",
  rationale:
    "Each Linux capability is a piece of root. The default set already lets a container forge packets and change the " +
    "owner of files; what is not there cannot be abused.",
  remediation:
    'Set `securityContext.capabilities.drop` to ["ALL"] on every container. Only NET_BIND_SERVICE may be added back.',
  severity: "high",
  controls: [
    "pss/restricted",
    "cis-aks-1.8.0/4.2.7",
    "cis-aks-1.8.0/4.2.8",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "require",
  variables: { windows },
  validations: [
    {
      each: "container",
      require:
        'variables.windows || "ALL" in container.?securityContext.?capabilities.?drop.orValue([])',
      path: "securityContext.capabilities.drop",
      message: "The container does not drop ALL capabilities.",
    },
    {
      each: "container",
      require:
        "variables.windows || container.?securityContext.?capabilities.?add.orValue([])" +
        '.all(capability, capability == "NET_BIND_SERVICE")',
      path: "securityContext.capabilities.add",
      message: "The container adds a capability other than NET_BIND_SERVICE.",
    },
  ],
  printable: ["securityContext.capabilities.drop", "securityContext.capabilities.add"],
});
