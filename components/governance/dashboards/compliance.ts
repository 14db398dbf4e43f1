import type { Dashboard } from "./dashboard";

const failing = 'policy_report_result{status="fail",source=~"Kyverno.*"}';

export const complianceDashboard: Dashboard = {
  uid: "palisade-compliance",
  title: "Palisade / Compliance",
  panels: [
    {
      title: "Compliance rate",
      description: "Share of Kyverno's verdicts that are a pass. 99% are promised.",
      kind: "number",
      unit: "percentunit",
      queries: [{ expr: "palisade:compliance:ratio" }],
    },
    {
      title: "Standing findings by severity",
      description: "Objects that are in the cluster and break a rule.",
      kind: "lines",
      queries: [{ expr: `sum by (severity) (${failing})`, legend: "{{severity}}" }],
    },
    {
      title: "Findings by namespace",
      description: "Where to begin.",
      kind: "table",
      queries: [{ expr: `topk(20, sum by (namespace) (${failing}))` }],
    },
    {
      title: "Findings by policy",
      description: "What to begin with.",
      kind: "table",
      queries: [{ expr: `topk(20, sum by (policy, severity) (${failing}))` }],
    },
    {
      title: "Findings about the cluster's own objects",
      description: "Of roles, bindings, namespaces and other objects that are in no namespace.",
      kind: "table",
      queries: [
        {
          expr: 'topk(20, sum by (policy, severity) (cluster_policy_report_result{status="fail",source=~"Kyverno.*"}))',
        },
      ],
    },
    {
      title: "Days until waivers expire",
      description: "Below zero the rule bites again.",
      kind: "table",
      unit: "dtdurations",
      queries: [{ expr: "sort(palisade:waiver_expiry:timestamp_seconds - time())" }],
    },
  ],
};
