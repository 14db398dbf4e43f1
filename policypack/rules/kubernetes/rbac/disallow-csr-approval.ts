import { defineRule } from "../../../rule";
import { clusterRoles } from "../resources";
import { changing, clusterRoleVariables, grants, noRule } from "./grants";

const apiGroups = ["certificates.k8s.io"];

export const disallowCsrApproval = defineRule({
  id: "disallow-csr-approval",
  title: "Nobody approves certificates",
  rationale:
    "Who approves or signs certificate requests makes a client certificate for any name, system:masters included. It " +
    "cannot be revoked.",
  remediation:
    "Leave approval to the cloud's own controller; people come in through the cloud's access control.",
  severity: "critical",
  controls: [
    "cis-aks-1.8.0/4.1.10",
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
          apiGroups,
          resources: ["certificatesigningrequests/approval", "certificatesigningrequests/status"],
          verbs: changing,
        }),
      ),
      path: "rules",
      message: "The role approves or issues certificates.",
    },
    {
      require: noRule(grants({ apiGroups, resources: ["signers"], verbs: ["approve", "sign"] })),
      path: "rules",
      message: "The role approves or signs for a signer.",
    },
  ],
});
