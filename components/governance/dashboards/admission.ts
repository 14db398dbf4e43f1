import type { Dashboard } from "./dashboard";

const durations = "rate(kyverno_admission_review_duration_seconds_bucket[5m])";

export const admissionDashboard: Dashboard = {
  uid: "palisade-admission",
  title: "Palisade / Admission",
  panels: [
    {
      title: "Kyverno's replicas",
      description: "Each exports its version once.",
      kind: "number",
      queries: [{ expr: "count(kyverno_info)" }],
    },
    {
      title: "Changes judged",
      description: "By whether they were allowed.",
      kind: "lines",
      unit: "reqps",
      queries: [
        {
          expr: "sum by (request_allowed) (rate(kyverno_admission_requests_total[5m]))",
          legend: "allowed: {{request_allowed}}",
        },
      ],
    },
    {
      title: "Time to judge a change",
      description: "Over 1 s warns, over 5 s wakes somebody; at 10 s the API server gives up.",
      kind: "lines",
      unit: "s",
      queries: [
        { expr: `histogram_quantile(0.5, sum by (le) (${durations}))`, legend: "half" },
        { expr: `histogram_quantile(0.99, sum by (le) (${durations}))`, legend: "99 of 100" },
      ],
    },
    {
      title: "Refused by policy, within a day",
      description: "What people try to deploy that the rules forbid.",
      kind: "table",
      queries: [
        {
          expr: 'topk(20, sum by (policy_name, resource_namespace) (increase(kyverno_validating_policy_results_total{result="fail",policy_validation_mode="Deny",execution_cause="admission_request"}[1d])))',
        },
      ],
    },
    {
      title: "Time by policy",
      description: "Which rules cost the most.",
      kind: "table",
      unit: "s",
      queries: [
        {
          expr: "topk(20, sum by (policy_name) (rate(kyverno_validating_policy_execution_duration_seconds_sum[5m])) / sum by (policy_name) (rate(kyverno_validating_policy_execution_duration_seconds_count[5m])))",
        },
      ],
    },
    {
      title: "Calls that failed",
      description:
        "The API server could not ask Kyverno: refused where it fails closed, let in where it fails open.",
      kind: "lines",
      unit: "reqps",
      queries: [
        {
          expr: 'sum by (name) (rate(apiserver_admission_webhook_rejection_count{name=~".*kyverno.*",error_type="calling_webhook_error"}[5m]))',
          legend: "refused: {{name}}",
        },
        {
          expr: 'sum by (name) (rate(apiserver_admission_webhook_fail_open_count{name=~".*kyverno.*"}[5m]))',
          legend: "let in: {{name}}",
        },
      ],
    },
    {
      title: "API access that was refused",
      description: "Failed logins, and requests that no role allows.",
      kind: "lines",
      unit: "reqps",
      queries: [
        {
          expr: 'sum by (result) (rate(authentication_attempts{result!="success"}[5m]))',
          legend: "login: {{result}}",
        },
        {
          expr: 'sum by (result) (rate(authorization_attempts_total{result!="allowed"}[5m]))',
          legend: "request: {{result}}",
        },
      ],
    },
  ],
};
