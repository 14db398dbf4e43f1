import { defineRule } from "../../../rule";
import { serviceAccounts } from "../resources";

export const disallowServiceAccountAutomount = defineRule({
  id: "disallow-service-account-automount",
  title: "Service accounts that hand out no tokens",
  rationale:
    "An account that does not decline has its token mounted into every pod that does not decline either. The pod that " +
    "somebody adds next year is one of them.",
  remediation:
    "Set `automountServiceAccountToken` to false on the ServiceAccount. A pod that calls the API asks for a token itself.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/4.1.6",
    "cis-gke-1.9.0/4.1.5",
    "cis-aks-1.8.0/4.1.6",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.312.a.1",
  ],
  on: [serviceAccounts],
  polarity: "require",
  validations: [
    {
      // Kubernetes itself creates the account `default` in each new namespace and says nothing about tokens. To refuse
      // that would break the namespace; no workload may use that account.
      require:
        "object.?automountServiceAccountToken.orValue(" +
        'object.metadata.?name.orValue("") != "default") == false',
      path: "automountServiceAccountToken",
      message: "The account's token is mounted into every pod that does not decline it.",
    },
  ],
});
