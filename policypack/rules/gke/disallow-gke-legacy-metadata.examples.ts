import type { CloudExamples } from "../../examples";
import { compliantNodePool, compliantNodeConfig } from "./compliant";
import type { NodePoolInputs } from "./inputs";

export const disallowGkeLegacyMetadataExamples: CloudExamples<NodePoolInputs> = {
  rule: "disallow-gke-legacy-metadata",
  good: {
    "left to the default": compliantNodePool,
    off: {
      ...compliantNodePool,
      nodeConfig: { ...compliantNodeConfig, metadata: { "disable-legacy-endpoints": "true" } },
    },
  },
  bad: {
    on: {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, metadata: { "disable-legacy-endpoints": "false" } },
      },
      at: "nodeConfig.metadata",
    },
  },
};
