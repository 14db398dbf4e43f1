import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeReleaseChannelExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-release-channel",
  good: {
    "the regular channel": compliantCluster,
    "the stable channel": { ...compliantCluster, releaseChannel: { channel: "STABLE" } },
    "an Autopilot cluster that is not told": {
      ...compliantCluster,
      enableAutopilot: true,
      releaseChannel: undefined,
    },
  },
  bad: {
    "no channel": {
      inputs: { ...compliantCluster, releaseChannel: { channel: "UNSPECIFIED" } },
      at: "releaseChannel.channel",
    },
    "left out": {
      inputs: { ...compliantCluster, releaseChannel: undefined },
      at: "releaseChannel.channel",
    },
  },
};
