import type { Recording, RecordingGroup } from "./recording";
import { gauge } from "./series/series";

const kyverno = 'source=~"Kyverno.*"';
const results = (status: string) =>
  `(sum(policy_report_result{${kyverno},status=~"${status}"}) or vector(0)) + ` +
  `(sum(cluster_policy_report_result{${kyverno},status=~"${status}"}) or vector(0))`;
const critical = (offset = "") =>
  `sum by (namespace, resource_name, image_repository, image_tag) (trivy_image_vulnerabilities{severity="Critical"}${offset})`;

/** What the ADR promises, as far as a cluster can measure it. */
const recordings: readonly Recording[] = [
  {
    name: "palisade:compliance:ratio",
    expr: `(${results("pass")}) / ((${results("pass|fail")}) > 0)`,
    series: gauge(),
    meaning:
      "Share of all verdicts of Kyverno on what is in the cluster that are a pass. What is waived is not counted. Target: over 0.99.",
  },
  {
    name: "palisade:false_positive:ratio",
    expr: `(${results("skip")}) / ((${results("skip|fail")}) > 0)`,
    series: gauge(),
    meaning:
      "Share of all findings that somebody waived: an upper bound, for a waiver may also be a risk that was accepted. Target: under 0.05.",
  },
  {
    name: "palisade:validation_seconds:p99",
    expr: "histogram_quantile(0.99, sum by (le) (rate(kyverno_admission_review_duration_seconds_bucket[1h])))",
    series: gauge(),
    meaning:
      "How long Kyverno takes to judge a change, but for one in a hundred. Target: under 120.",
  },
  {
    name: "palisade:detection_seconds:max",
    expr:
      'max(prometheus_target_interval_length_seconds{quantile="0.99"}) + ' +
      'max(prometheus_rule_group_interval_seconds{rule_group=~".*palisade.*"}) + ' +
      'max(prometheus_rule_group_last_duration_seconds{rule_group=~".*palisade.*"})',
    series: gauge(),
    meaning:
      "From an event that raises a counter to an alert that fires: one scrape, one evaluation. Alertmanager adds its group_wait. Target: under 300.",
  },
  {
    name: "palisade:critical_vulnerability_images:open",
    expr: `count(${critical()} > 0) or vector(0)`,
    series: gauge(),
    meaning: "Images in use that have a critical vulnerability with a fix.",
  },
  {
    name: "palisade:critical_vulnerability_images:overdue",
    // One that was scanned a day ago and has had at least one ever since.
    expr: `count((min_over_time((${critical()})[24h:10m]) > 0) and (${critical(" offset 24h")} > 0)) or vector(0)`,
    series: gauge(),
    meaning: "Those that have had one for more than 24h. Target: 0.",
  },
];

export const successMetrics: RecordingGroup = { area: "success", recordings };
