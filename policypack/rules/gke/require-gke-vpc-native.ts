import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeVpcNative = defineCloudRule<ClusterInputs>({
  id: "require-gke-vpc-native",
  title: "Pods with addresses of the network",
  rationale:
    "On a cluster of routes firewall rules and flow logs see nodes and not pods, and Dataplane V2 and private service access are not to be had.",
  remediation: "Leave networkingMode out or set it to VPC_NATIVE, and set ipAllocationPolicy.",
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
      property: "networkingMode",
      wanted: "VPC_NATIVE",
      holds: ({ networkingMode }) =>
        networkingMode === undefined || networkingMode === "VPC_NATIVE",
    },
  ],
});
