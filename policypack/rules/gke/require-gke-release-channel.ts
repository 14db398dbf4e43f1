import { anyHolds } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const channels: ReadonlySet<string | undefined> = new Set([
  "RAPID",
  "REGULAR",
  "STABLE",
  "EXTENDED",
]);

export const requireGkeReleaseChannel = defineCloudRule<ClusterInputs>({
  id: "require-gke-release-channel",
  title: "A release channel, which keeps the cluster patched",
  rationale:
    "A cluster without a channel is upgraded late, and only when its version is about to end.",
  remediation: "Set releaseChannel.channel to REGULAR, STABLE, RAPID or EXTENDED.",
  severity: "medium",
  controls: [
    "cis-gke-1.9.0/5.5.4",
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "releaseChannel.channel",
      wanted: "RAPID, REGULAR, STABLE or EXTENDED",
      holds: (inputs) =>
        anyHolds([
          () => channels.has(inputs.releaseChannel?.channel),
          // Autopilot is on the regular channel where it is not told.
          () => inputs.enableAutopilot === true && inputs.releaseChannel === undefined,
        ]),
    },
  ],
});
