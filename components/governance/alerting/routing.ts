/** Who is told of an alert. */
type Receiver = "critical" | "warning" | "nobody";

/** The Secret of the namespace of Alertmanager whose keys `critical` and `warning` are the URLs of the webhooks. */
export const receiversSecret = "palisade-receivers";
/** Where it is mounted. Alertmanager reads a URL when it notifies, so that none is in a state or needs a deployment. */
export const receiversFolder = "/etc/alertmanager/receivers";

// With any name allowed, because only such is a value of a chart.
interface Route extends Readonly<Record<string, string | readonly string[]>> {
  readonly receiver: Receiver;
  readonly matchers: readonly string[];
  readonly group_by: readonly string[];
  readonly group_wait: string;
  readonly repeat_interval: string;
}

interface Inhibition extends Readonly<Record<string, readonly string[]>> {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  /** What both must have alike. Labels that neither has are alike. */
  readonly equal: readonly string[];
}

/** The whole configuration, in Alertmanager's own names. */
export const alertmanagerConfig = {
  global: { resolve_timeout: "5m" },
  route: {
    receiver: "warning" satisfies Receiver,
    group_by: ["alertname", "namespace"],
    group_wait: "30s",
    group_interval: "5m",
    repeat_interval: "12h",
    routes: [
      // Signs of life, not of trouble: they fire always.
      {
        receiver: "nobody",
        matchers: ['alertname =~ "Watchdog|InfoInhibitor"'],
        group_by: ["alertname"],
        group_wait: "30s",
        repeat_interval: "12h",
      },
      // Falcosidekick posts each event with labels of its own; one rule in one namespace is one incident.
      {
        receiver: "critical",
        matchers: ['source = "falco"', 'severity = "critical"'],
        group_by: ["rule", "k8s_ns_name"],
        group_wait: "10s",
        repeat_interval: "1h",
      },
      {
        receiver: "critical",
        matchers: ['severity = "critical"'],
        group_by: ["alertname", "namespace", "rule", "k8s_ns_name"],
        group_wait: "10s",
        repeat_interval: "1h",
      },
    ] satisfies readonly Route[],
  },
  inhibit_rules: [
    silences("KyvernoDown", "KyvernoUnreachable|AdmissionSlow|AdmissionVerySlow|ReportsMissing"),
    silences("AdmissionVerySlow", "AdmissionSlow"),
    silences("FalcoSilent", "FalcoDropsEvents", ["instance"]),
    silences("CisRegression", "CisCheckFails", ["policy"]),
    silences("CisScanMissing", "CisScanStale"),
    {
      // The event itself was posted; the counter says the same once more.
      source_matchers: ['source = "falco"'],
      target_matchers: ['alertname = "FalcoCriticalEvent"'],
      equal: ["rule", "k8s_ns_name"],
    },
  ] satisfies readonly Inhibition[],
  receivers: [{ name: "nobody" }, webhook("critical"), webhook("warning")],
};

/** While the one fires, it explains the others. */
function silences(cause: string, effects: string, equal: readonly string[] = []): Inhibition {
  return {
    source_matchers: [`alertname = "${cause}"`],
    target_matchers: [`alertname =~ "${effects}"`],
    equal,
  };
}

function webhook(name: Receiver) {
  return {
    name,
    webhook_configs: [{ url_file: `${receiversFolder}/${name}`, send_resolved: true }],
  };
}
