import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { cisCronJobName, cisReportSource } from "./cis-scan";
import { ownNamespaces } from "./own-namespaces";

/** `critical` wakes somebody, `warning` is for working hours. */
interface Alert {
  readonly alert: string;
  readonly expr: string;
  /** How long it must hold. */
  readonly for?: string;
  readonly labels: { readonly severity: "critical" | "warning" };
  readonly annotations: { readonly summary: string; readonly description: string };
}

export interface AlertGroup {
  readonly name: string;
  readonly rules: readonly Alert[];
}

export interface AlertScope {
  /** Falco runs in the cluster; without it, its silence would be an alert for ever. */
  readonly falco: boolean;
}

/** Alerts on what governance finds, and on governance that finds nothing because it is down. */
export class Alerts extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:Alerts";

  constructor(
    name: string,
    args: { readonly scope: AlertScope; readonly after: readonly pulumi.Resource[] },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(Alerts.type, name, {}, opts);
    new k8s.apiextensions.CustomResource(
      `${name}-rules`,
      {
        apiVersion: "monitoring.coreos.com/v1",
        kind: "PrometheusRule",
        metadata: { name: "palisade", namespace: ownNamespaces.reports },
        spec: { groups: alertGroups(args.scope) },
      },
      { parent: this, dependsOn: [...args.after] },
    );
    this.registerOutputs();
  }
}

export function alertGroups({ falco }: AlertScope): readonly AlertGroup[] {
  return [admission, ...(falco ? [runtime] : []), images, benchmark];
}

const admission: AlertGroup = {
  name: "palisade.admission",
  rules: [
    {
      alert: "PolicyViolationDenied",
      // Background scans raise the same counter at every interval, so they are left out.
      expr: 'sum by (policy_name, resource_namespace) (increase(kyverno_validating_policy_results_total{result="fail",policy_validation_mode="Deny",execution_cause="admission_request"}[15m])) > 0',
      labels: { severity: "warning" },
      annotations: {
        summary: "Admission refused a change that breaks {{ $labels.policy_name }}",
        description:
          "Somebody tries to deploy to {{ $labels.resource_namespace }} what the policy forbids.",
      },
    },
    {
      alert: "PolicyViolationStanding",
      expr: 'sum by (namespace, policy, severity) (policy_report_result{status="fail",severity=~"high|critical"}) > 0',
      for: "1h",
      labels: { severity: "warning" },
      annotations: {
        summary: "{{ $labels.namespace }} holds objects that break {{ $labels.policy }}",
        description: "{{ $value }} findings of severity {{ $labels.severity }}, for more than 1h.",
      },
    },
    {
      alert: "PolicyError",
      expr: 'sum by (policy_name) (increase(kyverno_validating_policy_results_total{result="error"}[10m])) > 0',
      labels: { severity: "critical" },
      annotations: {
        summary: "{{ $labels.policy_name }} cannot be evaluated",
        description: "The rule is broken, so it guards nothing. Its message is in Kyverno's log.",
      },
    },
    {
      alert: "KyvernoDown",
      expr: "absent(kyverno_info)",
      for: "5m",
      labels: { severity: "critical" },
      annotations: {
        summary: "Kyverno reports nothing",
        description:
          "Enforced rules now refuse every change that they match, and reports are no longer kept.",
      },
    },
    {
      alert: "AdmissionBypassed",
      expr: 'sum by (name) (increase(apiserver_admission_webhook_fail_open_count{name=~".*kyverno.*"}[10m])) > 0',
      labels: { severity: "critical" },
      annotations: {
        summary: "Changes were admitted without being judged by {{ $labels.name }}",
        description: "The webhook was down and fails open. A background scan finds what came in.",
      },
    },
  ],
};

const runtime: AlertGroup = {
  name: "palisade.runtime",
  rules: [
    {
      alert: "FalcoCriticalEvent",
      // A counter that is born at 1 has no increase, so the first event of a rule is found by its being new.
      expr: firstOrMore(
        'falcosecurity_falcosidekick_falco_events_total{priority_raw=~"critical|alert|emergency"}',
        "rule, k8s_ns_name",
        "5m",
      ),
      labels: { severity: "critical" },
      annotations: {
        summary: "Falco: {{ $labels.rule }}",
        description: "In namespace {{ $labels.k8s_ns_name }}. The event is in Falco's log.",
      },
    },
    {
      alert: "FalcoDropsEvents",
      expr: "sum by (instance) (rate(falcosecurity_scap_n_drops_total[5m])) / sum by (instance) (rate(falcosecurity_scap_n_evts_total[5m])) > 0.01",
      for: "10m",
      labels: { severity: "warning" },
      annotations: {
        summary: "Falco on {{ $labels.instance }} drops events",
        description: "{{ $value | humanizePercentage }} of the system calls are not seen.",
      },
    },
    {
      alert: "FalcoSilent",
      expr: "absent(falcosecurity_scap_n_evts_total)",
      for: "15m",
      labels: { severity: "critical" },
      annotations: {
        summary: "No Falco reports",
        description: "Nothing watches the nodes.",
      },
    },
  ],
};

const images: AlertGroup = {
  name: "palisade.images",
  rules: [
    {
      alert: "CriticalVulnerability",
      expr: 'sum by (namespace, resource_name, image_repository, image_tag) (trivy_image_vulnerabilities{severity="Critical"}) > 0',
      for: "24h",
      labels: { severity: "warning" },
      annotations: {
        summary:
          "{{ $labels.image_repository }}:{{ $labels.image_tag }} has critical vulnerabilities",
        description:
          "{{ $value }} that have a fix, in {{ $labels.namespace }}/{{ $labels.resource_name }}, for more than 24h.",
      },
    },
    {
      alert: "ExposedSecret",
      expr: "sum by (namespace, resource_name, image_repository, image_tag) (trivy_image_exposedsecrets) > 0",
      labels: { severity: "critical" },
      annotations: {
        summary: "{{ $labels.image_repository }}:{{ $labels.image_tag }} holds a secret",
        description: "Whoever may pull the image has it. Revoke it first, then rebuild.",
      },
    },
  ],
};

const benchmark: AlertGroup = {
  name: "palisade.benchmark",
  rules: [
    {
      alert: "CisCheckFails",
      expr: `sum by (policy, severity) (cluster_policy_report_result{source="${cisReportSource}",status="fail"}) > 0`,
      labels: { severity: "warning" },
      annotations: {
        summary: "{{ $value }} checks of {{ $labels.policy }} fail",
        description: "Of severity {{ $labels.severity }}. Each is in the ClusterPolicyReport.",
      },
    },
    {
      alert: "CisScanStale",
      // A scan that never ran has no such series: then the age of the CronJob counts.
      expr: `(time() - (kube_cronjob_status_last_successful_time{${cronJob()}} or kube_cronjob_created{${cronJob()}})) > 26 * 3600`,
      for: "10m",
      labels: { severity: "warning" },
      annotations: {
        summary: "No CIS scan for {{ $value | humanizeDuration }}",
        description: "The daily scan does not finish; what it last reported is no longer known.",
      },
    },
    {
      alert: "CisScanMissing",
      expr: `absent(kube_cronjob_created{${cronJob()}})`,
      for: "1h",
      labels: { severity: "warning" },
      annotations: {
        summary: "There is no CIS scan",
        description: "The CronJob is gone, or kube-state-metrics is.",
      },
    },
  ],
};

function cronJob(): string {
  return `namespace="${ownNamespaces.cis}",cronjob="${cisCronJobName}"`;
}

function firstOrMore(series: string, by: string, window: string): string {
  return `(sum by (${by}) (increase(${series}[${window}])) > 0) or (sum by (${by}) (${series}) unless sum by (${by}) (${series} offset ${window}))`;
}
