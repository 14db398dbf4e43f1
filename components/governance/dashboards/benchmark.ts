import { cisCronJobName, cisReportSource } from "../cis-names";
import { ownNamespaces } from "../own-namespaces";
import type { Dashboard } from "./dashboard";

const results = (status: string) =>
  `cluster_policy_report_result{source="${cisReportSource}",status=~"${status}"}`;

export const benchmarkDashboard: Dashboard = {
  uid: "palisade-benchmark",
  title: "Palisade / CIS benchmark",
  panels: [
    {
      title: "Checks that pass",
      description: "Of those that a machine can make. What a person must look at is not counted.",
      kind: "number",
      unit: "percentunit",
      queries: [
        {
          expr: `sum by (policy) (${results("pass")}) / sum by (policy) (${results("pass|fail")})`,
          legend: "{{policy}}",
        },
      ],
    },
    {
      title: "Time since the last scan",
      description: "More than 26 hours are too many.",
      kind: "number",
      unit: "dtdurations",
      queries: [
        {
          expr: `time() - max(kube_cronjob_status_last_successful_time{namespace="${ownNamespaces.cis}",cronjob="${cisCronJobName}"})`,
        },
      ],
    },
    {
      title: "Results",
      description: "A warning is a check that a person must make.",
      kind: "lines",
      queries: [{ expr: `sum by (status) (${results(".+")})`, legend: "{{status}}" }],
    },
    {
      title: "Failing checks by section",
      description: "Each is in the ClusterPolicyReport, with what to do.",
      kind: "table",
      queries: [{ expr: `sum by (policy, category, severity) (${results("fail")})` }],
    },
  ],
};
