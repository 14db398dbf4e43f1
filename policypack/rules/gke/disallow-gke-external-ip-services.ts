import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowGkeExternalIpServices = defineCloudRule<ClusterInputs>({
  id: "disallow-gke-external-ip-services",
  title: "No Services with addresses of their own choosing",
  rationale:
    "A Service with externalIPs takes over traffic of the nodes to any address that its author writes.",
  remediation: "Leave serviceExternalIpsConfig out, or set its enabled to false.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "serviceExternalIpsConfig.enabled",
      wanted: "false",
      holds: ({ serviceExternalIpsConfig }) => serviceExternalIpsConfig?.enabled !== true,
    },
  ],
});
