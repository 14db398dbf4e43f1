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
  controls: ["nsa-cisa-1.2/network-separation"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "inTransitEncryptionConfig",
      wanted,
      holds: ({ inTransitEncryptionConfig }) => inTransitEncryptionConfig === wanted,
    },
  ],
});
