import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeDataplaneV2 = defineCloudRule<ClusterInputs>({
  id: "require-gke-dataplane-v2",
  title: "Dataplane V2, which enforces NetworkPolicy",
  rationale:
    "On the legacy data plane a NetworkPolicy is accepted and ignored, unless an add-on that Google no longer develops is on.",
  remediation:
    "Set datapathProvider to ADVANCED_DATAPATH. It cannot be changed later: a running cluster must be replaced.",
  severity: "high",
  controls: [
    "cis-gke-1.9.0/4.3.1",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["gcp:container/cluster:Cluster"],
  appliesTo: (inputs) => inputs.enableAutopilot !== true,
  requirements: [
    {
      property: "datapathProvider",
      wanted: "ADVANCED_DATAPATH",
      holds: ({ datapathProvider }) => datapathProvider === "ADVANCED_DATAPATH",
    },
  ],
});
