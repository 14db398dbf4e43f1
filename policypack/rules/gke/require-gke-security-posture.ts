import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeSecurityPosture = defineCloudRule<ClusterInputs>({
  id: "require-gke-security-posture",
  title: "The security posture dashboard on",
  rationale:
    "Without it, nobody is told of workloads that are misconfigured or of bulletins that concern the cluster.",
  remediation: "Set securityPostureConfig.mode to BASIC.",
  severity: "low",
  controls: [
    "cis-gke-1.9.0/5.10.4",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.16",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "securityPostureConfig.mode",
      wanted: "BASIC or ENTERPRISE",
      holds: ({ securityPostureConfig }) =>
        securityPostureConfig?.mode === "BASIC" || securityPostureConfig?.mode === "ENTERPRISE",
    },
  ],
});
