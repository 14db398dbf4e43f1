import type { AlertGroup } from "../alert";

const verdicts = (status: string) =>
  `policy_report_result{source="KyvernoValidatingPolicy",status="${status}",namespace="orders",policy="require-limits"}`;
const cluster =
  'cluster_policy_report_result{source="KyvernoValidatingPolicy",status="pass",policy="a"}';

export const successAlerts: AlertGroup = {
  area: "success",
  alerts: [
    {
      name: "ComplianceBelowTarget",
      severity: "warning",
      expr: "palisade:compliance:ratio < 0.99",
      for: "1h",
      summary: "{{ $value | humanizePercentage }} of all verdicts are a pass; 99% are promised",
      description: "PolicyViolationStanding says which namespaces and policies it is about.",
      cases: {
        fires: {
          samples: { [verdicts("pass")]: "90x90", [verdicts("fail")]: "10x90" },
          pendingAt: "30m",
          at: "65m",
          alerts: [
            {
              labels: {},
              summary: "90% of all verdicts are a pass; 99% are promised",
              description:
                "PolicyViolationStanding says which namespaces and policies it is about.",
            },
          ],
        },
        // Reports of the cluster's own objects count too, and what is waived does not.
        silent: {
          samples: {
            [verdicts("pass")]: "90x90",
            [verdicts("fail")]: "1x90",
            [verdicts("skip")]: "50x90",
            [cluster]: "20x90",
          },
          at: "80m",
        },
        resolves: {
          samples: { [verdicts("pass")]: "90x90", [verdicts("fail")]: "10x70 0x20" },
          firesAt: "65m",
          resolvedBy: "73m",
        },
      },
    },
    {
      name: "ReportsMissing",
      severity: "warning",
      expr: "absent(policy_report_result) and on () absent(cluster_policy_report_result)",
      for: "1h",
      summary: "No policy report is exported",
      description:
        "Policy Reporter or Kyverno's reports controller is down, so standing violations raise no alert.",
      cases: {
        fires: {
          samples: { "up{}": "1x90" },
          pendingAt: "30m",
          at: "61m",
          alerts: [
            {
              labels: {},
              summary: "No policy report is exported",
              description:
                "Policy Reporter or Kyverno's reports controller is down, so standing violations raise no alert.",
            },
          ],
        },
        silent: { samples: { [cluster]: "20x90" }, at: "80m" },
        resolves: { samples: { [cluster]: "_x70 20x20" }, firesAt: "65m", resolvedBy: "72m" },
      },
    },
  ],
};
