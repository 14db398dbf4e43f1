import { defineRule } from "../../../rule";
import { teamLabel } from "../owner-labels";

export const requireWorkloadOwner = defineRule({
  id: "require-workload-owner",
  title: "An owner on every pod",
  rationale:
    "Alerts, logs and the bill carry the labels of a pod and not those of its namespace. Without the owner on the pod, " +
    "somebody has to look up whom to call.",
  remediation: `Set the label \`${teamLabel}\` on the pod, in a controller on its template.`,
  severity: "low",
  controls: ["iso-27001-2022/A.5.9"],
  on: "pods",
  polarity: "require",
  variables: {
    // A template need not have metadata.
    labels: "has(object.metadata) ? object.metadata.?labels.orValue({}) : {}",
  },
  validations: [
    {
      require: `variables.labels[?"${teamLabel}"].orValue("") != ""`,
      path: `metadata.labels["${teamLabel}"]`,
      message: "The pod has no owner.",
    },
  ],
});
