import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const wanted = "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT";

export const requireGkeTransitEncryption = defineCloudRule<ClusterInputs>({
  id: "require-gke-transit-encryption",
  title: "Traffic between nodes encrypted",
  rationale:
    "Pods that speak in clear can be overheard by whoever can watch the network between two nodes.",
  remediation:
    "Set inTransitEncryptionConfig to IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT; it needs Dataplane V2.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.7",
    "iso-27001-2022/A.8.24",
    "pci-dss-4.0.1/4.2.1",
    "hipaa/164.312.e.1",
    "gdpr/32.1.a",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "inTransitEncryptionConfig",
      wanted,
      holds: ({ inTransitEncryptionConfig }) => inTransitEncryptionConfig === wanted,
    },
  ],
});
