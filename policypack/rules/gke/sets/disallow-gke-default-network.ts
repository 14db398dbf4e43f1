import { defineCloudSetRule } from "../../../rule";
import type { ClusterInputs } from "../inputs";

export const disallowGkeDefaultNetwork = defineCloudSetRule<ClusterInputs>({
  id: "disallow-gke-default-network",
  title: "A network of the cluster's own",
  rationale:
    "The default network has a subnetwork in every region and lets SSH, RDP and everything among its machines in.",
  remediation: "Set network and subnetwork to ones made for the cluster.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:container/cluster:Cluster"],
  reads: ["gcp:compute/network:Network"],
  requirements: [
    {
      property: "network",
      wanted: "a network of its own",
      holds: (cluster, set) => {
        if (!Object.hasOwn(cluster.inputs, "network")) return false;
        // One that the program makes is not there at the first preview, and is not the default one.
        if (set.referred(cluster, "network", "gcp:compute/network:Network").length > 0) return true;
        return !/(^|\/)default$/.test(cluster.inputs.network ?? "default");
      },
    },
  ],
});
