import type { AlertGroup } from "../alert";

const queue = (name: string) =>
  `prometheus_notifications_${name}_total{alertmanager="http://alertmanager-operated:9093/api/v2/alerts"}`;
const notified = (reason: string) =>
  `alertmanager_notifications_failed_total{integration="webhook",reason="${reason}"}`;
const evaluated =
  'prometheus_rule_evaluation_failures_total{rule_group="/etc/rules/palisade.yaml;palisade.api"}';

/** An alert that nobody hears is none. */
export const deliveryAlerts: AlertGroup = {
  area: "delivery",
  alerts: [
    {
      name: "AlertsNotSent",
      severity: "critical",
      expr: "sum(rate(prometheus_notifications_errors_total[5m])) / sum(rate(prometheus_notifications_sent_total[5m])) > 0.01",
      for: "10m",
      summary: "Prometheus loses {{ $value | humanizePercentage }} of its alerts",
      description: "Alertmanager does not take them. What fires now reaches nobody.",
      cases: {
        fires: {
          samples: { [queue("sent")]: "0+60x30", [queue("errors")]: "0+6x30" },
          pendingAt: "6m",
          at: "20m",
          alerts: [
            {
              labels: {},
              summary: "Prometheus loses 10% of its alerts",
              description: "Alertmanager does not take them. What fires now reaches nobody.",
            },
          ],
        },
        silent: {
          samples: { [queue("sent")]: "0+600x60", [queue("errors")]: "0x30 1x30" },
          at: "40m",
        },
        resolves: {
          samples: { [queue("sent")]: "0+60x60", [queue("errors")]: "0+6x25 150x30" },
          firesAt: "20m",
          resolvedBy: "35m",
        },
      },
    },
    {
      name: "NotificationsFail",
      severity: "critical",
      expr: "sum by (integration) (increase(alertmanager_notifications_failed_total[10m])) > 2",
      for: "5m",
      summary: "Alertmanager cannot notify by {{ $labels.integration }}",
      description:
        "The receiver refuses or does not answer. Alertmanager's log says which of the two.",
      cases: {
        fires: {
          samples: { [notified("serverError")]: "0+1x30" },
          pendingAt: "6m",
          at: "20m",
          alerts: [
            {
              labels: { integration: "webhook" },
              summary: "Alertmanager cannot notify by webhook",
              description:
                "The receiver refuses or does not answer. Alertmanager's log says which of the two.",
            },
          ],
        },
        silent: { samples: { [notified("serverError")]: "0x20 1x40" }, at: "28m" },
        resolves: {
          samples: { [notified("clientError")]: "0+1x20 20x30" },
          firesAt: "18m",
          resolvedBy: "35m",
        },
      },
    },
    {
      name: "RulesNotEvaluated",
      severity: "critical",
      expr: 'sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total{rule_group=~".*palisade.*"}[10m])) > 0',
      for: "5m",
      summary: "An alert of {{ $labels.rule_group }} cannot be evaluated",
      description: "It will not fire. Prometheus's log says which and why.",
      cases: {
        fires: {
          samples: { [evaluated]: "0+1x30" },
          pendingAt: "3m",
          at: "15m",
          alerts: [
            {
              labels: { rule_group: "/etc/rules/palisade.yaml;palisade.api" },
              summary: "An alert of /etc/rules/palisade.yaml;palisade.api cannot be evaluated",
              description: "It will not fire. Prometheus's log says which and why.",
            },
          ],
        },
        silent: {
          samples: {
            [evaluated]: "3x60",
            'prometheus_rule_evaluation_failures_total{rule_group="/etc/rules/other.yaml;other"}':
              "0+1x60",
          },
          at: "40m",
        },
        resolves: { samples: { [evaluated]: "0+1x15 15x30" }, firesAt: "12m", resolvedBy: "30m" },
      },
    },
  ],
};
