import { defineRule } from "../../../rule";
import { podDisruptionBudgets } from "../resources";

export const disallowBlockingDisruptionBudgets = defineRule({
  id: "disallow-blocking-disruption-budgets",
  title: "No budget against every drain",
  rationale:
    "A budget that lets no pod go stops each upgrade of a node, until somebody deletes it in a hurry. Nodes that cannot be " +
    "drained are not patched.",
  remediation: "Set `maxUnavailable: 1`, and as many replicas as that leaves enough.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/A1.2",
    "iso-27001-2022/A.8.14",
    "hipaa/164.308.a.7",
    "gdpr/32.1.b",
  ],
  on: [podDisruptionBudgets],
  polarity: "forbid",
  validations: [
    {
      require: '!string(object.spec.?maxUnavailable.orValue("1")).matches("^0+%?$")',
      path: "spec.maxUnavailable",
      message: "The budget lets no pod go.",
    },
    {
      require: '!string(object.spec.?minAvailable.orValue("1")).matches("^0*100%$")',
      path: "spec.minAvailable",
      message: "The budget keeps every pod.",
    },
  ],
});
