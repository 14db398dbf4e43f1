import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { grants, noRule, roleVariables } from "./grants";

export const disallowTokenCreation = defineRule({
  id: "disallow-token-creation",
  title: "No tokens of other identities",
  rationale:
    "`serviceaccounts/token` makes a token of any service account within reach, valid for as long as is asked for and " +
    "usable from anywhere. With it one has all that the account may do.",
  remediation: "Mount a projected token into the pod that needs one: the kubelet asks for it.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.12",
    "cis-aks-1.8.0/4.1.12",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [roles, clusterRoles],
  polarity: "forbid",
  variables: roleVariables,
  validations: [
    {
      // With a name it makes the tokens of one account: that is a choice, and a binding to that account's role is too.
      require: noRule(
        "rule.?resourceNames.orValue([]).size() == 0 && " +
          grants({ apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"] }),
      ),
      path: "rules",
      message: "The role makes tokens of every service account.",
    },
  ],
});
