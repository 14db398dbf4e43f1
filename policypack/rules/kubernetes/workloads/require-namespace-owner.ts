import { defineRule } from "../../../rule";
import { celList } from "../../../expression";
import { dataClasses, dataClassLabel, teamLabel } from "../owner-labels";
import { namespaces } from "../resources";

export const requireNamespaceOwner = defineRule({
  id: "require-namespace-owner",
  title: "An owner and a data class on every namespace",
  rationale:
    "At night nobody asks around whose namespace it is, and who decides on access must know what data is in it. Reports " +
    "and alerts read both from the namespace.",
  remediation: `Set the labels \`${teamLabel}\` and \`${dataClassLabel}\` (${dataClasses.join(", ")}).`,
  severity: "low",
  controls: ["iso-27001-2022/A.5.9", "iso-27001-2022/A.5.12", "soc2-2017/C1.1"],
  on: [namespaces],
  polarity: "require",
  variables: {
    // Kubernetes makes these itself.
    builtIn:
      'object.metadata.?name.orValue("") in ["default", "kube-node-lease", "kube-public", "kube-system"]',
  },
  validations: [
    {
      require: `variables.builtIn || object.metadata.?labels[?"${teamLabel}"].orValue("") != ""`,
      path: `metadata.labels["${teamLabel}"]`,
      message: "The namespace has no owner.",
    },
    {
      require:
        `variables.builtIn || object.metadata.?labels[?"${dataClassLabel}"].orValue("") in ` +
        celList(dataClasses),
      path: `metadata.labels["${dataClassLabel}"]`,
      message: "The namespace does not say how sensitive its data is.",
    },
  ],
});
