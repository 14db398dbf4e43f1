import { defineRule } from "../../../rule";
import { windows } from "../pod-conditions";

export const disallowPrivilegeEscalation = defineRule({
  id: "disallow-privilege-escalation",
  title: "No privilege escalation",
  rationale:
    "Without no_new_privs a process becomes root again through any set-user-ID file in the image, whatever user it " +
    "was started as. Escalation is allowed unless it is forbidden.",
  remediation: "Set `securityContext.allowPrivilegeEscalation` to false on every container.",
  severity: "high",
  controls: [
    "pss/restricted",
    "cis-eks-1.8.0/4.2.5",
    "cis-aks-1.8.0/4.2.5",
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
        "variables.windows || container.?securityContext.?allowPrivilegeEscalation.orValue(true) == false",
      path: "securityContext.allowPrivilegeEscalation",
      message: "The container may gain privileges.",
    },
  ],
});
