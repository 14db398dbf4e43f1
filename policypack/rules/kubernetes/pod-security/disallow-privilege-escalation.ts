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
