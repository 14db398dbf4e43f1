import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeGoogleGroups = defineCloudRule<ClusterInputs>({
  id: "require-gke-google-groups",
  title: "Google Groups in RBAC",
  rationale:
    "Without groups, roles are bound to single people, and nobody takes the binding away when they change teams.",
  remediation: "Set authenticatorGroupsConfig.securityGroup to gke-security-groups at your domain.",
  severity: "low",
  controls: [
    "cis-gke-1.9.0/5.8.2",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.5",
    "pci-dss-4.0.1/8.2.2",
    "hipaa/164.312.d",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "authenticatorGroupsConfig.securityGroup",
      wanted: "gke-security-groups at your domain",
      holds: ({ authenticatorGroupsConfig }) =>
        Object.hasOwn(authenticatorGroupsConfig ?? {}, "securityGroup"),
    },
  ],
});
