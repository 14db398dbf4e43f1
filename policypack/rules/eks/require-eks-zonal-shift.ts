import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksZonalShift = defineCloudRule<ClusterInputs>({
  id: "require-eks-zonal-shift",
  title: "EKS clusters that leave a zone which fails",
  rationale:
    "Pods in a zone that is half dead go on getting requests until somebody moves them by hand.",
  remediation: "Set zonalShiftConfig.enabled to true.",
  severity: "low",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7"],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "zonalShiftConfig.enabled",
      wanted: "true",
      holds: ({ zonalShiftConfig }) => zonalShiftConfig?.enabled === true,
    },
  ],
});
