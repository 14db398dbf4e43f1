import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeFqdnPolicies = defineCloudRule<ClusterInputs>({
  id: "require-gke-fqdn-policies",
  title: "Egress by DNS name and cluster-wide policies on",
  rationale:
    "Without them a policy can only name addresses, and those of a service outside change; a guard over all namespaces cannot be written at all.",
  remediation: "Set enableFqdnNetworkPolicy and enableCiliumClusterwideNetworkPolicy to true.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "enableFqdnNetworkPolicy",
      wanted: "true",
      holds: ({ enableFqdnNetworkPolicy }) => enableFqdnNetworkPolicy === true,
    },
    {
      property: "enableCiliumClusterwideNetworkPolicy",
      wanted: "true",
      holds: ({ enableCiliumClusterwideNetworkPolicy }) =>
        enableCiliumClusterwideNetworkPolicy === true,
    },
  ],
});
