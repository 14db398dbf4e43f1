import { allHold } from "../../../all-hold";
import { defineCloudSetRule } from "../../../rule";
import { isWithinSkew } from "../../../version-skew";
import type { ClusterInputs, NodePoolInputs } from "../inputs";

const cluster = "gcp:container/cluster:Cluster";

export const restrictGkeVersionSkew = defineCloudSetRule<NodePoolInputs>({
  id: "restrict-gke-version-skew",
  title: "Pools no newer than their control plane, and not far behind",
  rationale:
    "GKE refuses a pool that is newer than its control plane, and repairs and upgrades none that is more than two minor versions older.",
  remediation:
    "Upgrade the control plane (minMasterVersion) first and the pools after it, or leave version out and let the release channel do both.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "iso-27001-2022/A.8.8"],
  on: ["gcp:container/nodePool:NodePool"],
  reads: [cluster],
  appliesTo: ({ inputs }) => inputs.version !== undefined,
  requirements: [
    {
      property: "version",
      wanted: "no newer than the control plane's minMasterVersion, and at most two minors older",
      holds: (pool, set) =>
        allHold(set.referred(pool, "cluster", cluster), ({ inputs }) => {
          const { minMasterVersion } = inputs as ClusterInputs;
          return (
            minMasterVersion === undefined ||
            isWithinSkew(minMasterVersion, pool.inputs.version ?? "")
          );
        }),
    },
  ],
});
