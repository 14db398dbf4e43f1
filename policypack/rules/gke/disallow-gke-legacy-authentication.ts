import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowGkeLegacyAuthentication = defineCloudRule<ClusterInputs>({
  id: "disallow-gke-legacy-authentication",
  title: "No legacy ways into GKE",
  rationale:
    "A client certificate cannot be revoked, and legacy ABAC gives every identity in the cluster more than RBAC says.",
  remediation:
    "Set enableLegacyAbac and masterAuth.clientCertificateConfig.issueClientCertificate to false.",
  severity: "high",
  controls: [
    "cis-gke-1.9.0/5.8.1",
    "cis-gke-1.9.0/5.8.3",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.5",
    "pci-dss-4.0.1/8.2.2",
    "hipaa/164.312.d",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "enableLegacyAbac",
      wanted: "false",
      holds: ({ enableLegacyAbac }) => enableLegacyAbac !== true,
    },
    {
      property: "masterAuth.clientCertificateConfig.issueClientCertificate",
      wanted: "false",
      holds: ({ masterAuth }) =>
        masterAuth?.clientCertificateConfig.issueClientCertificate !== true,
    },
  ],
});
