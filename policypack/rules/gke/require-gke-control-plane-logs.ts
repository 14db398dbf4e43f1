import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const components = ["SYSTEM_COMPONENTS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"];

export const requireGkeControlPlaneLogs = defineCloudRule<ClusterInputs>({
  id: "require-gke-control-plane-logs",
  title: "Control-plane logs on",
  rationale:
    "Requests that the API server refused, and what scheduler and controllers did, are nowhere else; by default only system components are logged.",
  remediation:
    "List SYSTEM_COMPONENTS, APISERVER, CONTROLLER_MANAGER and SCHEDULER in loggingConfig.enableComponents, and leave loggingService out.",
  severity: "medium",
  controls: [
    "cis-gke-1.9.0/5.7.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "loggingConfig.enableComponents",
      wanted: "SYSTEM_COMPONENTS, APISERVER, CONTROLLER_MANAGER and SCHEDULER",
      holds: ({ loggingConfig }) =>
        allHold(
          components,
          (component) => loggingConfig?.enableComponents.includes(component) ?? false,
        ),
    },
    {
      property: "loggingService",
      wanted: "not none",
      holds: ({ loggingService }) => loggingService !== "none",
    },
  ],
});
