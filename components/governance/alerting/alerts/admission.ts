import type { AlertGroup } from "../alert";
import { firstOrMore } from "./counted";

const denied = (namespace: string) =>
  `kyverno_validating_policy_results_total{result="fail",policy_validation_mode="Deny",execution_cause="admission_request",policy_name="disallow-host-namespaces",resource_namespace="${namespace}"}`;
const scanned =
  'kyverno_validating_policy_results_total{result="fail",policy_validation_mode="Deny",execution_cause="background_scan",policy_name="disallow-host-namespaces",resource_namespace="orders"}';
const failed =
  'kyverno_validating_policy_results_total{result="error",policy_name="require-limits"}';
const bypassed =
  'apiserver_admission_webhook_fail_open_count{name="ivpol.validate.kyverno.svc-ignore"}';
const unreachable =
  'apiserver_admission_webhook_rejection_count{name="vpol.validate.kyverno.svc-fail",error_type="calling_webhook_error"}';
const refused =
  'apiserver_admission_webhook_rejection_count{name="vpol.validate.kyverno.svc-fail",error_type="no_error"}';

/** A rate of one review a second, by how long they take. */
const reviews = (counts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(counts).map(([bound, values]) => [
      `kyverno_admission_review_duration_seconds_bucket{le="${bound}"}`,
      values,
    ]),
  );
const quick = reviews({ "0.5": "0+60x60", "1": "0+60x60", "5": "0+60x60", "+Inf": "0+60x60" });
const slow = reviews({ "0.5": "0x60", "1": "0x60", "5": "0+60x60", "+Inf": "0+60x60" });
const slowThenQuick = reviews({
  "0.5": "0x20 0+60x60",
  "1": "0x20 0+60x60",
  "5": "0+60x20 1200+60x60",
  "+Inf": "0+60x20 1200+60x60",
});
const verySlow = reviews({ "1": "0x60", "5": "0x60", "10": "0+60x60", "+Inf": "0+60x60" });
const verySlowThenQuick = reviews({
  "1": "0x20 0+60x60",
  "5": "0x20 0+60x60",
  "10": "0+60x20 1200+60x60",
  "+Inf": "0+60x20 1200+60x60",
});
const p99 =
  "histogram_quantile(0.99, sum by (le) (rate(kyverno_admission_review_duration_seconds_bucket[5m])))";

export const admissionAlerts: AlertGroup = {
  area: "admission",
  alerts: [
    {
      name: "PolicyViolationDenied",
      severity: "warning",
      // Background scans raise the same counter at every interval, so they are left out.
      expr: firstOrMore(
        'kyverno_validating_policy_results_total{result="fail",policy_validation_mode="Deny",execution_cause="admission_request"}',
        "policy_name, resource_namespace",
        "15m",
      ),
      summary: "Admission refused a change that breaks {{ $labels.policy_name }}",
      description:
        "Somebody tries to deploy to {{ $labels.resource_namespace }} what the policy forbids.",
      cases: {
        fires: {
          // The very first refusal: the counter is born at 1 and grows no further.
          samples: { [denied("orders")]: "_x20 1x5" },
          at: "22m",
          alerts: [
            {
              labels: { policy_name: "disallow-host-namespaces", resource_namespace: "orders" },
              summary: "Admission refused a change that breaks disallow-host-namespaces",
              description: "Somebody tries to deploy to orders what the policy forbids.",
            },
          ],
        },
        silent: { samples: { [scanned]: "0+5x60", [denied("orders")]: "3x60" }, at: "40m" },
        resolves: {
          samples: { [denied("orders")]: "0x10 1x60" },
          firesAt: "15m",
          resolvedBy: "30m",
        },
      },
    },
    {
      name: "PolicyViolationStanding",
      severity: "warning",
      expr: 'sum by (namespace, policy) (policy_report_result{status="fail",severity=~"high|critical"}) > 0',
      for: "1h",
      summary: "{{ $labels.namespace }} holds objects that break {{ $labels.policy }}",
      description: "{{ $value }} findings of high or critical severity, for more than 1h.",
      cases: {
        fires: {
          samples: {
            'policy_report_result{status="fail",severity="high",namespace="orders",policy="require-limits",category="resources"}':
              "2x90",
          },
          pendingAt: "30m",
          at: "61m",
          alerts: [
            {
              labels: { namespace: "orders", policy: "require-limits" },
              summary: "orders holds objects that break require-limits",
              description: "2 findings of high or critical severity, for more than 1h.",
            },
          ],
        },
        silent: {
          samples: {
            'policy_report_result{status="fail",severity="medium",namespace="orders",policy="a"}':
              "5x90",
            'policy_report_result{status="pass",severity="high",namespace="orders",policy="b"}':
              "5x90",
            'policy_report_result{status="fail",severity="high",namespace="orders",policy="c"}':
              "1x30 0x60",
          },
          at: "80m",
        },
        resolves: {
          samples: {
            'policy_report_result{status="fail",severity="critical",namespace="orders",policy="a"}':
              "1x70 0x20",
          },
          firesAt: "65m",
          resolvedBy: "72m",
        },
      },
    },
    {
      name: "PolicyError",
      severity: "critical",
      expr: firstOrMore(
        'kyverno_validating_policy_results_total{result="error"}',
        "policy_name",
        "10m",
      ),
      summary: "{{ $labels.policy_name }} cannot be evaluated",
      description: "The rule is broken, so it guards nothing. Its message is in Kyverno's log.",
      cases: {
        fires: {
          samples: { [failed]: "_x10 1x5" },
          at: "12m",
          alerts: [
            {
              labels: { policy_name: "require-limits" },
              summary: "require-limits cannot be evaluated",
              description:
                "The rule is broken, so it guards nothing. Its message is in Kyverno's log.",
            },
          ],
        },
        silent: { samples: { [failed]: "4x60", [scanned]: "0+5x60" }, at: "40m" },
        resolves: { samples: { [failed]: "0x15 2x60" }, firesAt: "18m", resolvedBy: "30m" },
      },
    },
    {
      name: "KyvernoDown",
      severity: "critical",
      expr: "absent(kyverno_info)",
      for: "5m",
      summary: "Kyverno reports nothing",
      description:
        "Enforced rules now refuse every change that they match, and reports are no longer kept.",
      cases: {
        fires: {
          samples: { "up{}": "1x20" },
          pendingAt: "3m",
          at: "6m",
          alerts: [
            {
              labels: {},
              summary: "Kyverno reports nothing",
              description:
                "Enforced rules now refuse every change that they match, and reports are no longer kept.",
            },
          ],
        },
        // One that is replaced in a rollout is not down.
        silent: { samples: { 'kyverno_info{pod="a"}': "1x10 _x3 1x10" }, at: "14m" },
        resolves: {
          samples: { 'kyverno_info{pod="a"}': "_x15 1x20" },
          firesAt: "10m",
          resolvedBy: "16m",
        },
      },
    },
    {
      name: "KyvernoUnreachable",
      severity: "critical",
      expr: firstOrMore(
        'apiserver_admission_webhook_rejection_count{name=~".*kyverno.*",error_type="calling_webhook_error"}',
        "name",
        "10m",
      ),
      summary: "Changes are refused because {{ $labels.name }} does not answer",
      description: "Nobody judged them: the API server could not reach Kyverno, and fails closed.",
      cases: {
        fires: {
          samples: { [unreachable]: "_x10 1 4x5" },
          at: "12m",
          alerts: [
            {
              labels: { name: "vpol.validate.kyverno.svc-fail" },
              summary: "Changes are refused because vpol.validate.kyverno.svc-fail does not answer",
              description:
                "Nobody judged them: the API server could not reach Kyverno, and fails closed.",
            },
          ],
        },
        // What Kyverno itself refuses is its work.
        silent: { samples: { [refused]: "0+10x60", [unreachable]: "2x60" }, at: "40m" },
        resolves: { samples: { [unreachable]: "0x15 3x60" }, firesAt: "18m", resolvedBy: "30m" },
      },
    },
    {
      name: "AdmissionBypassed",
      severity: "critical",
      expr: firstOrMore(
        'apiserver_admission_webhook_fail_open_count{name=~".*kyverno.*"}',
        "name",
        "10m",
      ),
      summary: "Changes were admitted without being judged by {{ $labels.name }}",
      description: "The webhook was down and fails open. A background scan finds what came in.",
      cases: {
        fires: {
          samples: { [bypassed]: "_x10 1x5" },
          at: "12m",
          alerts: [
            {
              labels: { name: "ivpol.validate.kyverno.svc-ignore" },
              summary:
                "Changes were admitted without being judged by ivpol.validate.kyverno.svc-ignore",
              description:
                "The webhook was down and fails open. A background scan finds what came in.",
            },
          ],
        },
        silent: {
          samples: {
            'apiserver_admission_webhook_fail_open_count{name="pod-identity-webhook"}': "0+1x60",
            [bypassed]: "7x60",
          },
          at: "40m",
        },
        resolves: { samples: { [bypassed]: "0x15 2x60" }, firesAt: "18m", resolvedBy: "30m" },
      },
    },
    {
      name: "AdmissionSlow",
      severity: "warning",
      expr: `${p99} > 1`,
      for: "10m",
      summary: "Kyverno takes {{ $value | humanizeDuration }} to judge a change",
      description: "One request in a hundred takes that long. The API server gives up after 10 s.",
      cases: {
        fires: {
          samples: slow,
          pendingAt: "6m",
          at: "20m",
          alerts: [
            {
              labels: {},
              summary: "Kyverno takes 4.96s to judge a change",
              description:
                "One request in a hundred takes that long. The API server gives up after 10 s.",
            },
          ],
        },
        silent: { samples: quick, at: "40m" },
        resolves: { samples: slowThenQuick, firesAt: "18m", resolvedBy: "30m" },
      },
    },
    {
      name: "AdmissionVerySlow",
      severity: "critical",
      expr: `${p99} > 5`,
      for: "5m",
      summary: "Kyverno takes {{ $value | humanizeDuration }} to judge a change",
      description: "Soon the API server gives up, and enforced rules refuse what nobody judged.",
      cases: {
        fires: {
          samples: verySlow,
          pendingAt: "3m",
          at: "15m",
          alerts: [
            {
              labels: {},
              summary: "Kyverno takes 9.95s to judge a change",
              description:
                "Soon the API server gives up, and enforced rules refuse what nobody judged.",
            },
          ],
        },
        silent: { samples: slow, at: "40m" },
        resolves: { samples: verySlowThenQuick, firesAt: "15m", resolvedBy: "30m" },
      },
    },
    {
      name: "ReportsDropped",
      severity: "warning",
      expr: firstOrMore("kyverno_breaker_drops_total", "circuit_name", "10m"),
      for: "10m",
      summary: "Kyverno drops reports",
      description:
        "More findings arrive than it may keep at a time, so what is reported is not all. Breaker: {{ $labels.circuit_name }}.",
      cases: {
        fires: {
          samples: {
            'kyverno_breaker_drops_total{circuit_name="background scan reports"}': "0+2x40",
          },
          pendingAt: "5m",
          at: "25m",
          alerts: [
            {
              labels: { circuit_name: "background scan reports" },
              summary: "Kyverno drops reports",
              description:
                "More findings arrive than it may keep at a time, so what is reported is not all. Breaker: background scan reports.",
            },
          ],
        },
        silent: {
          samples: {
            'kyverno_breaker_drops_total{circuit_name="background scan reports"}': "9x60",
            'kyverno_breaker_total{circuit_name="background scan reports"}': "0+9x60",
          },
          at: "40m",
        },
        resolves: {
          samples: {
            'kyverno_breaker_drops_total{circuit_name="admission reports"}': "0+1x30 30x40",
          },
          firesAt: "25m",
          resolvedBy: "45m",
        },
      },
    },
  ],
};
