import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeLabels = defineCloudRule<ClusterInputs>({
  id: "require-gke-labels",
  title: "Clusters that say whose they are",
  rationale:
    "A cluster that nobody is known to own is upgraded, paid for and taken down by nobody.",
  remediation: "Set resourceLabels, for instance environment and owner.",
  severity: "low",
  controls: ["iso-27001-2022/A.5.9"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "resourceLabels",
      wanted: "at least one label",
      holds: ({ resourceLabels }) => Object.keys(resourceLabels ?? {}).length > 0,
    },
  ],
});
