import { defineRule } from "../../../rule";

export const requireServiceAccount = defineRule({
  id: "require-service-account",
  title: "A service account for each workload",
  rationale:
    "Workloads without an account of their own share the namespace's `default`: what one of them is granted, in the " +
    "cluster or in the cloud, all of them are, and no log tells them apart.",
  remediation:
    "Create a ServiceAccount for the workload, with `automountServiceAccountToken: false`, and name it in " +
    "`serviceAccountName`.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/4.1.5",
    "cis-gke-1.9.0/4.1.4",
    "cis-aks-1.8.0/4.1.5",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.312.a.1",
  ],
  on: "pods",
  polarity: "require",
  variables: {
    // The API server reads the old name of the field where the new one is empty, and writes both.
    account:
      'object.spec.?serviceAccountName.orValue("") != "" ? object.spec.serviceAccountName ' +
      ': object.spec.?serviceAccount.orValue("")',
  },
  validations: [
    {
      require: '!(variables.account in ["", "default"])',
      path: "spec.serviceAccountName",
      message: "The pod runs as the namespace's default account.",
    },
  ],
  printable: ["spec.serviceAccountName"],
});
