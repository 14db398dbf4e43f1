import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type {
  Alert,
  AlertArea,
  ExpectedAlert,
  Samples,
} from "../../components/governance/alerting/alert";
import {
  alertAnnotations,
  alertLabels,
  prometheusGroups,
} from "../../components/governance/alerting/rules";
import { runTool } from "./run-tool";

interface PlacedAlert {
  readonly area: AlertArea;
  readonly alert: Alert;
}

/**
 * Has promtool judge the three cases of an alert, with what is recorded and no alert beside it: a day of all of them takes
 * it 20 s.
 *
 * @param rendered What is judged in its place: a mutant.
 */
export async function judgeAlert(
  promtool: string,
  folder: string,
  { area, alert }: PlacedAlert,
  rendered: Readonly<Record<string, unknown>> = {},
) {
  const groups = prometheusGroups({ falco: true, waivers: [] }).map(({ name, rules }) => ({
    name,
    rules: rules
      .filter((rule) => "record" in rule || rule.alert === alert.name)
      .map((rule) => ("record" in rule ? rule : { ...rule, ...rendered })),
  }));
  const asked = `${alert.name}.test.json`;
  const rules = `${alert.name}.json`;
  await writeFile(join(folder, rules), JSON.stringify({ groups }));
  await writeFile(join(folder, asked), ruleTests(rules, area, alert));
  return runTool(promtool, ["test", "rules", asked], folder);
}

/** The three cases as `promtool test rules` reads them: JSON is YAML, too. */
function ruleTests(rules: string, area: AlertArea, alert: Alert): string {
  const { fires, silent, resolves } = alert.cases;
  const firing = fires.alerts.map((expected) => ({
    exp_labels: { ...expected.labels, ...alertLabels(area, alert) },
    exp_annotations: annotationsOf(alert, expected),
  }));
  return JSON.stringify({
    rule_files: [rules],
    evaluation_interval: "1m",
    tests: [
      {
        name: "fires",
        ...inputs(fires.samples),
        promql_expr_test:
          fires.pendingAt === undefined ? [] : [inState(alert, "pending", fires.pendingAt)],
        alert_rule_test: [
          ...(fires.pendingAt === undefined ? [] : [silentAt(alert, fires.pendingAt)]),
          { eval_time: fires.at, alertname: alert.name, exp_alerts: firing },
        ],
      },
      {
        name: "stays silent",
        ...inputs(silent.samples),
        alert_rule_test: [silentAt(alert, silent.at)],
      },
      {
        name: "resolves",
        ...inputs(resolves.samples),
        promql_expr_test: [inState(alert, "firing", resolves.firesAt)],
        alert_rule_test: [silentAt(alert, resolves.resolvedBy)],
      },
    ],
  });
}

function silentAt({ name }: Alert, moment: string) {
  return { eval_time: moment, alertname: name, exp_alerts: [] };
}

function inState({ name }: Alert, state: "pending" | "firing", moment: string) {
  return {
    eval_time: moment,
    expr: `count(ALERTS{alertname="${name}",alertstate="${state}"}) > bool 0`,
    exp_samples: [{ labels: "{}", value: 1 }],
  };
}

function inputs(samples: Samples) {
  return {
    interval: "1m",
    input_series: Object.entries(samples).map(([series, values]) => ({ series, values })),
  };
}

function annotationsOf({ name }: Alert, { summary, description }: ExpectedAlert) {
  return alertAnnotations({ name, summary, description });
}
