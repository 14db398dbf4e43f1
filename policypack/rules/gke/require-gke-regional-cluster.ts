import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeRegionalCluster = defineCloudRule<ClusterInputs>({
  id: "require-gke-regional-cluster",
  title: "A control plane in every zone of its region",
  rationale:
    "A zonal cluster has one control plane: while its zone is down, or it is upgraded, nothing can be scheduled and no policy judges.",
  remediation: "Set location to a region, such as europe-west3, and not to a zone.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "location",
      wanted: "a region",
      holds: ({ location }) => location === undefined || !/-[a-z]$/.test(location),
    },
  ],
});
