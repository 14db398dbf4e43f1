import { cisCronJobName, cisReportSource } from "../../cis-names";
import { ownNamespaces } from "../../own-namespaces";
import type { AlertGroup } from "../alert";

const cronJob = `namespace="${ownNamespaces.cis}",cronjob="${cisCronJobName}"`;
const labels = { namespace: ownNamespaces.cis, cronjob: cisCronJobName };
const failing = `cluster_policy_report_result{source="${cisReportSource}",status="fail"}`;
const checks = (status: string, severity: string) =>
  `cluster_policy_report_result{source="${cisReportSource}",status="${status}",policy="eks-1.8.0",severity="${severity}"}`;

export const benchmarkAlerts: AlertGroup = {
  area: "benchmark",
  alerts: [
    {
      name: "CisCheckFails",
      severity: "warning",
      expr: `sum by (policy) (${failing}) > 0`,
      for: "15m",
      summary: "{{ $value }} checks of {{ $labels.policy }} fail",
      description: "Each is in the ClusterPolicyReport, with its severity and what to do.",
      cases: {
        fires: {
          // Of two severities: they are one alert.
          samples: { [checks("fail", "high")]: "2x30", [checks("fail", "medium")]: "1x30" },
          pendingAt: "8m",
          at: "20m",
          alerts: [
            {
              labels: { policy: "eks-1.8.0" },
              summary: "3 checks of eks-1.8.0 fail",
              description: "Each is in the ClusterPolicyReport, with its severity and what to do.",
            },
          ],
        },
        // A manual check says what to look at, not that something is wrong.
        silent: {
          samples: { [checks("warn", "medium")]: "40x60", [checks("pass", "high")]: "9x60" },
          at: "40m",
        },
        resolves: {
          samples: { [checks("fail", "high")]: "2x30 0x10" },
          firesAt: "25m",
          resolvedBy: "31m",
        },
      },
    },
    {
      name: "CisRegression",
      severity: "critical",
      // A check that fails since the last scan, a day ago. One benchmark may have had no failing check before.
      expr:
        `(sum by (policy) (${failing}) > sum by (policy) (${failing} offset 25h)) or ` +
        `(sum by (policy) (${failing}) > 0 unless sum by (policy) (${failing} offset 25h))` +
        ` and on () (count(cluster_policy_report_result{source="${cisReportSource}"} offset 25h) > 0)`,
      for: "15m",
      summary: "More checks of {{ $labels.policy }} fail than a day ago",
      description: "{{ $value }} fail now. Something on the nodes or in the cluster was loosened.",
      cases: {
        fires: {
          samples: { [checks("fail", "high")]: "1x1600 3x60", [checks("pass", "high")]: "9x1660" },
          pendingAt: "26h45m",
          at: "27h",
          alerts: [
            {
              labels: { policy: "eks-1.8.0" },
              summary: "More checks of eks-1.8.0 fail than a day ago",
              description: "3 fail now. Something on the nodes or in the cluster was loosened.",
            },
          ],
        },
        // A cluster that was never scanned has got no worse by its first scan.
        silent: {
          samples: {
            [checks("fail", "high")]: "_x1500 2x160",
            [checks("pass", "high")]: "_x1500 9x160",
          },
          at: "27h",
        },
        resolves: {
          samples: {
            [checks("fail", "high")]: "_x1550 2x40 0x70",
            [checks("pass", "high")]: "9x1660",
          },
          firesAt: "26h25m",
          resolvedBy: "26h35m",
        },
      },
    },
    {
      name: "CisScanStale",
      severity: "warning",
      // A scan that never ran has no time of success: then the age of the CronJob counts.
      expr: `(time() - (kube_cronjob_status_last_successful_time{${cronJob}} or kube_cronjob_created{${cronJob}})) > 26 * 3600`,
      for: "10m",
      summary: "No CIS scan for {{ $value | humanizeDuration }}",
      description: "The daily scan does not finish; what it last reported is no longer known.",
      cases: {
        fires: {
          samples: { [`kube_cronjob_created{${cronJob}}`]: "0x1800" },
          pendingAt: "26h5m",
          at: "27h",
          alerts: [
            {
              labels,
              summary: "No CIS scan for 1d 3h 0m 0s",
              description:
                "The daily scan does not finish; what it last reported is no longer known.",
            },
          ],
        },
        silent: {
          samples: {
            [`kube_cronjob_created{namespace="${ownNamespaces.cis}",cronjob="another"}`]: "0x1800",
            [`kube_cronjob_created{${cronJob}}`]: "0x1800",
            [`kube_cronjob_status_last_successful_time{${cronJob}}`]: "7200x1440 93600x360",
          },
          at: "27h",
        },
        resolves: {
          samples: {
            [`kube_cronjob_status_last_successful_time{${cronJob}}`]: "0x1620 97200x100",
          },
          firesAt: "26h50m",
          resolvedBy: "27h2m",
        },
      },
    },
    {
      name: "CisScanMissing",
      severity: "warning",
      expr: `absent(kube_cronjob_created{${cronJob}}) or kube_cronjob_spec_suspend{${cronJob}} == 1`,
      for: "1h",
      summary: "There is no CIS scan",
      description: "The CronJob is gone or suspended, or kube-state-metrics is gone.",
      cases: {
        fires: {
          samples: { 'kube_cronjob_created{namespace="palisade-cis",cronjob="another"}': "0x90" },
          pendingAt: "30m",
          at: "61m",
          alerts: [
            {
              labels,
              summary: "There is no CIS scan",
              description: "The CronJob is gone or suspended, or kube-state-metrics is gone.",
            },
          ],
        },
        silent: {
          samples: {
            [`kube_cronjob_created{${cronJob}}`]: "0x90",
            [`kube_cronjob_spec_suspend{${cronJob}}`]: "0x90",
          },
          at: "80m",
        },
        resolves: {
          samples: {
            [`kube_cronjob_created{${cronJob}}`]: "0x90",
            [`kube_cronjob_spec_suspend{${cronJob}}`]: "1x70 0x20",
          },
          firesAt: "65m",
          resolvedBy: "72m",
        },
      },
    },
  ],
};
