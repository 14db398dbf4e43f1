import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const logTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

export const requireEksControlPlaneLogs = defineCloudRule<ClusterInputs>({
  id: "require-eks-control-plane-logs",
  title: "All logs of the EKS control plane",
  rationale:
    "Without audit and authenticator logs nobody can say afterwards who did what in the cluster, or who tried.",
  remediation: `Set enabledClusterLogTypes to ${JSON.stringify(logTypes)}.`,
  severity: "high",
  controls: [
    "cis-eks-1.8.0/2.1.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "enabledClusterLogTypes",
      wanted: logTypes.join(", "),
      holds: ({ enabledClusterLogTypes = [] }) =>
        logTypes.every((type) => enabledClusterLogTypes.includes(type)),
    },
  ],
});
