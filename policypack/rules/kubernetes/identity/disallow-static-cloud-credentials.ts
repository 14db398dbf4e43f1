import { celList } from "../../../expression";
import { defineRule } from "../../../rule";

/** Variables in which the clouds' libraries look for a credential that does not expire. */
const names = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AZURE_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PATH",
  "AZURE_STORAGE_KEY",
  "ARM_CLIENT_SECRET",
  "GOOGLE_CREDENTIALS",
];

export const disallowStaticCloudCredentials = defineRule({
  id: "disallow-static-cloud-credentials",
  title: "No cloud credentials that last",
  rationale:
    "A key of a cloud account, even out of a Secret, works from anywhere until somebody revokes it. The clouds give pods " +
    "credentials of their own that last an hour: Pod Identity on EKS, Workload Identity on GKE and AKS.",
  remediation:
    "Remove the variable, and bind the pod's service account to a role of the cloud. The clouds' libraries find it by " +
    "themselves.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/5.2.1",
    "cis-gke-1.9.0/5.2.2",
    "cis-aks-1.8.0/5.2.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.5.17",
    "pci-dss-4.0.1/8.6.2",
    "hipaa/164.312.d",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  variables: { cloudCredentials: celList(names) },
  validations: [
    {
      each: "container",
      require:
        'container.?env.orValue([]).all(entry, !(entry.?name.orValue("") in variables.cloudCredentials))',
      path: "env",
      message: "The environment holds a key of a cloud account.",
    },
  ],
});
