import assert from "node:assert/strict";
import { knownSeries } from "../../../../components/governance/alerting/series";
import { knownLabels, labelsOf, metricsOf, mistakesIn } from "../../../support/promql";

const known = knownLabels(knownSeries, [
  {
    name: "palisade:one:ratio",
    expr: "vector(1)",
    series: { type: "gauge", labels: ["rule"] },
    meaning: "An example.",
  },
]);

describe("known series", () => {
  it("are each told of once, with where they are declared", () => {
    const names = knownSeries.flatMap(({ metrics }) => Object.keys(metrics));
    assert.equal(new Set(names).size, names.length);
    for (const { declaredIn, version } of knownSeries) {
      assert.match(declaredIn, /^https:\/\/github\.com\//);
      assert.match(version, /^\d+\.\d+/);
    }
  });

  it("know nothing of the metrics that the decision record names and that do not exist", () => {
    for (const metric of [
      "kyverno_policy_violations_total",
      "kubernetes_audit_failed_requests_total",
    ]) {
      assert.deepEqual(mistakesIn(`increase(${metric}[5m]) > 0`, known), [
        `${metric} is not a known metric`,
      ]);
    }
  });
});

describe("an expression", () => {
  const mistakes: readonly (readonly [string, string, readonly string[]])[] = [
    ["that is misspelt", "kyverno_inof", ["kyverno_inof is not a known metric"]],
    ["that cannot be parsed", "sum(", ["cannot be parsed at 4: "]],
    [
      "that asks for a label that the metric lacks",
      'kyverno_admission_review_duration_seconds_count{resource_namespace="a"}',
      ["kyverno_admission_review_duration_seconds_count has no label resource_namespace"],
    ],
    [
      "that groups by a label that the metric lacks",
      "sum by (severity) (rate(kyverno_breaker_drops_total[5m]))",
      ["nothing has the label severity that is grouped by: rate(kyverno_breaker_drops_total[5m])"],
    ],
    [
      "that groups by a label that an inner aggregation took away",
      "sum by (policy) (sum by (namespace) (policy_report_result))",
      [
        "nothing has the label policy that is grouped by: sum by (namespace) (policy_report_result)",
      ],
    ],
    [
      "that joins on a label of one side only",
      "policy_report_result * on (source) group_left () kyverno_info",
      ["nothing has the label source that is grouped by: kyverno_info"],
    ],
    [
      "of a histogram without its suffix",
      "kyverno_admission_review_duration_seconds",
      ["kyverno_admission_review_duration_seconds is not a known metric"],
    ],
    ["with a selector of no metric", '{job="a"}', ["a selector names no metric"]],
    [
      "that hides a mistake in a subquery",
      "max_over_time((trivy_image_vulnerabilitys > 0)[1h:5m] offset 1d)",
      ["trivy_image_vulnerabilitys is not a known metric"],
    ],
    ["of what is recorded", 'palisade:one:ratio{rule="a"} < 1', []],
    [
      "of a histogram's parts",
      "sum by (le) (kyverno_admission_review_duration_seconds_bucket)",
      [],
    ],
    ["of labels that scraping adds", "sum by (instance, pod) (kyverno_info)", []],
    [
      "of the exporter's pod, where the metric tells of another object",
      "sum by (pod) (policy_report_result)",
      ["nothing has the label pod that is grouped by: policy_report_result"],
    ],
  ];
  for (const [what, expr, expected] of mistakes) {
    it(`${what} ${expected.length === 0 ? "is fine" : "is a mistake"}`, () => {
      assert.deepEqual(mistakesIn(expr, known), expected);
    });
  }

  it("gives the labels that all its alternatives have", () => {
    assert.deepEqual(
      labelsOf("sum by (rule, source) (falcosecurity_falcosidekick_falco_events_total)", known),
      ["rule", "source"],
    );
    assert.deepEqual(
      labelsOf(
        "sum by (policy, source) (policy_report_result) or sum by (source) (policy_report_result)",
        known,
      ),
      ["source"],
    );
    assert.deepEqual(labelsOf('absent(kube_cronjob_created{namespace="a",cronjob=~"b"})', known), [
      "namespace",
    ]);
    assert.deepEqual(
      labelsOf(
        "histogram_quantile(0.9, sum by (le, resource_kind) (rate(kyverno_admission_review_duration_seconds_bucket[5m])))",
        known,
      ),
      ["resource_kind"],
    );
    assert.deepEqual(labelsOf("time() - palisade:one:ratio", known), ["rule"]);
  });

  it("names its metrics once each", () => {
    assert.deepEqual(metricsOf("kyverno_info / kyverno_info or vector(1)"), ["kyverno_info"]);
  });
});
