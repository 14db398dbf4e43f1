import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksApiAuthentication = defineCloudRule<ClusterInputs>({
  id: "require-eks-api-authentication",
  title: "EKS access by access entries, with no creator as administrator",
  rationale:
    "The aws-auth ConfigMap can be edited from inside the cluster, and whoever created the cluster stays an administrator that no list shows.",
  remediation:
    'Set accessConfig.authenticationMode to "API" and accessConfig.bootstrapClusterCreatorAdminPermissions to false; name administrators by AccessEntry.',
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.7",
    "cis-eks-1.8.0/5.5.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.5",
    "pci-dss-4.0.1/8.2.2",
    "hipaa/164.312.d",
  ],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "accessConfig.authenticationMode",
      wanted: '"API"',
      holds: ({ accessConfig }) => accessConfig?.authenticationMode === "API",
    },
    {
      property: "accessConfig.bootstrapClusterCreatorAdminPermissions",
      wanted: "false",
      // Where there is no access configuration at all, the mode says so.
      holds: ({ accessConfig }) =>
        accessConfig === undefined ||
        accessConfig.bootstrapClusterCreatorAdminPermissions === false,
    },
  ],
});
