import assert from "node:assert/strict";
import { alertGroups } from "../../../components/governance/alerts";

const alerts = alertGroups({ falco: true }).flatMap(({ rules }) => rules);
const expression = (name: string) => alerts.find(({ alert }) => alert === name)?.expr;

describe("alerts", () => {
  it("each have a name of their own, a severity and words for who is woken", () => {
    const names = alerts.map(({ alert }) => alert);
    assert.equal(new Set(names).size, names.length);
    for (const { alert, annotations } of alerts) {
      assert.ok(annotations.summary.length > 0, alert);
      assert.ok(annotations.description.length > 0, alert);
    }
  });

  it("count refused changes by the counter of CEL policies, without what background scans add", () => {
    assert.equal(
      expression("PolicyViolationDenied"),
      'sum by (policy_name, resource_namespace) (increase(kyverno_validating_policy_results_total{result="fail",policy_validation_mode="Deny",execution_cause="admission_request"}[15m])) > 0',
    );
  });

  it("see the first critical event of Falco, whose counter is born at one", () => {
    assert.equal(
      expression("FalcoCriticalEvent"),
      '(sum by (rule, k8s_ns_name) (increase(falcosecurity_falcosidekick_falco_events_total{priority_raw=~"critical|alert|emergency"}[5m])) > 0)' +
        ' or (sum by (rule, k8s_ns_name) (falcosecurity_falcosidekick_falco_events_total{priority_raw=~"critical|alert|emergency"})' +
        ' unless sum by (rule, k8s_ns_name) (falcosecurity_falcosidekick_falco_events_total{priority_raw=~"critical|alert|emergency"} offset 5m))',
    );
  });

  it("tell a failing benchmark from one that is no longer run", () => {
    assert.equal(
      expression("CisCheckFails"),
      'sum by (policy, severity) (cluster_policy_report_result{source="kube-bench",status="fail"}) > 0',
    );
    assert.match(
      expression("CisScanStale") ?? "",
      /kube_cronjob_status_last_successful_time\{namespace="palisade-cis",cronjob="cis-scan"\}.* > 26 \* 3600$/,
    );
  });

  it("do not wait for a Falco that is not installed", () => {
    const groups = alertGroups({ falco: false }).map(({ name }) => name);
    assert.deepEqual(groups, ["palisade.admission", "palisade.images", "palisade.benchmark"]);
  });

  it("use no metric that does not exist", () => {
    const invented = ["kyverno_policy_violations_total", "kubernetes_audit_failed_requests_total"];
    for (const { expr } of alerts) {
      assert.ok(!invented.some((metric) => expr.includes(metric)), expr);
    }
  });
});
