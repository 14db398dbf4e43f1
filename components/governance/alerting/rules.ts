import type { Waiver } from "../../../policypack/waivers";
import type { Alert, AlertArea, AlertGroup } from "./alert";
import { admissionAlerts } from "./alerts/admission";
import { apiAlerts } from "./alerts/api";
import { benchmarkAlerts } from "./alerts/benchmark";
import { certificateAlerts } from "./alerts/certificates";
import { deliveryAlerts } from "./alerts/delivery";
import { imageAlerts } from "./alerts/images";
import { runtimeAlerts } from "./alerts/runtime";
import { successAlerts } from "./alerts/success";
import { waiverAlerts } from "./alerts/waivers";
import type { Recording, RecordingGroup } from "./recording";
import { successMetrics } from "./success-metrics";
import { waiverExpiries } from "./waiver-expiry";

export interface AlertScope {
  /** Falco runs in the cluster; without it, its silence would be an alert for ever. */
  readonly falco: boolean;
  /** All that the stack heeds or once heeded. */
  readonly waivers: readonly Waiver[];
}

/** A rule in the form that Prometheus reads. */
type PrometheusRule =
  | { readonly record: string; readonly expr: string; readonly labels?: Labels }
  | {
      readonly alert: string;
      readonly expr: string;
      readonly for?: string;
      readonly keep_firing_for?: string;
      readonly labels: Labels;
      readonly annotations: Labels;
    };

type Labels = Readonly<Record<string, string>>;

interface PrometheusGroup {
  readonly name: string;
  /** What is recorded stands before what rests on it: a group is evaluated in order. */
  readonly rules: readonly PrometheusRule[];
}

const all: readonly AlertGroup[] = [
  admissionAlerts,
  apiAlerts,
  runtimeAlerts,
  imageAlerts,
  benchmarkAlerts,
  certificateAlerts,
  waiverAlerts,
  successAlerts,
  deliveryAlerts,
];

export function alertGroups({ falco }: Pick<AlertScope, "falco">): readonly AlertGroup[] {
  return all.filter(({ area }) => falco || area !== "runtime");
}

export function recordingGroups({
  waivers,
}: Pick<AlertScope, "waivers">): readonly RecordingGroup[] {
  return [waiverExpiries(waivers), successMetrics];
}

/** Everything that Prometheus evaluates for governance. */
export function prometheusGroups(scope: AlertScope): readonly PrometheusGroup[] {
  const recorded = new Map(
    recordingGroups(scope).map(({ area, recordings }) => [area, recordings.map(recordingRule)]),
  );
  return alertGroups(scope).map(({ area, alerts }) => ({
    name: `palisade.${area}`,
    rules: [...(recorded.get(area) ?? []), ...alerts.map((alert) => alertRule(area, alert))],
  }));
}

/** The labels that an alert has beside those of its expression; the routes of Alertmanager go by them. */
export function alertLabels(area: AlertArea, { severity }: Pick<Alert, "severity">) {
  return { severity, area, managed_by: "palisade" };
}

/** Where an alert is explained, from the folder of the program. */
export function runbookOf(alert: string): string {
  const page = alert.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
  return `docs/runbooks/${page}.md`;
}

/** What people read of an alert. */
export function alertAnnotations({
  name,
  summary,
  description,
}: Pick<Alert, "name" | "summary" | "description">) {
  return { summary, description, runbook_url: runbookOf(name) };
}

function alertRule(area: AlertArea, alert: Alert): PrometheusRule {
  return {
    alert: alert.name,
    expr: alert.expr,
    ...(alert.for === undefined ? {} : { for: alert.for }),
    ...(alert.keepFiringFor === undefined ? {} : { keep_firing_for: alert.keepFiringFor }),
    labels: alertLabels(area, alert),
    annotations: alertAnnotations(alert),
  };
}

function recordingRule({ name, expr, labels }: Recording): PrometheusRule {
  return { record: name, expr, ...(labels === undefined ? {} : { labels }) };
}
