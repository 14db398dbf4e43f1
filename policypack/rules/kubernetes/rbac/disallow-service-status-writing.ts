import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { changing, grants, noRule, roleVariables } from "./grants";

export const disallowServiceStatusWriting = defineRule({
  id: "disallow-service-status-writing",
  title: "Nobody sets the address of a Service",
  rationale:
    "Nodes send traffic for the address in a Service's status to that Service. Who writes it takes over what other pods " +
    "send to any address (CVE-2020-8554).",
  remediation: "Leave `services/status` to the cloud's controller.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [roles, clusterRoles],
  polarity: "forbid",
  variables: roleVariables,
  validations: [
    {
      require: noRule(grants({ apiGroups: [""], resources: ["services/status"], verbs: changing })),
      path: "rules",
      message: "The role sets the address of load balancers.",
    },
  ],
});
