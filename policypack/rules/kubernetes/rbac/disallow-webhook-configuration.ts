import { defineRule } from "../../../rule";
import { clusterRoles } from "../resources";
import { clusterRoleVariables, grants, noRule, writing } from "./grants";

export const disallowWebhookConfiguration = defineRule({
  id: "disallow-webhook-configuration",
  title: "Nobody rewrites admission",
  rationale:
    "Who writes webhook configurations sees every Secret that is written, changes every object on its way in, or takes " +
    "away the webhook that would have refused it.",
  remediation:
    "Leave admission to its own operator; name that one's configurations in `resourceNames` of a waived role.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.11",
    "cis-aks-1.8.0/4.1.11",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [clusterRoles],
  polarity: "forbid",
  variables: clusterRoleVariables,
  validations: [
    {
      require: noRule(
        grants({
          apiGroups: ["admissionregistration.k8s.io"],
          resources: [
            "mutatingwebhookconfigurations",
            "validatingwebhookconfigurations",
            "mutatingadmissionpolicies",
            "mutatingadmissionpolicybindings",
            "validatingadmissionpolicies",
            "validatingadmissionpolicybindings",
          ],
          verbs: writing,
        }),
      ),
      path: "rules",
      message: "The role writes what admission consists of.",
    },
  ],
});
