import { ownNamespaces } from "../../own-namespaces";
import type { AlertGroup } from "../alert";
import { firstOrMore } from "./counted";

const event = (priority: string, pod = "orders-0") =>
  `falcosecurity_falcosidekick_falco_events_total{rule="Shell in a database pod",priority_raw="${priority}",k8s_ns_name="orders",k8s_pod_name="${pod}",hostname="node-a"}`;
const seen = 'falcosecurity_scap_n_evts_total{instance="node-a"}';
const dropped = 'falcosecurity_scap_n_drops_total{instance="node-a"}';
const sent = (status: string) =>
  `falcosecurity_falcosidekick_outputs_total{destination="alertmanager",status="${status}"}`;
const daemonSet = `namespace="${ownNamespaces.falco}",daemonset="falco"`;
const wanted = `kube_daemonset_status_desired_number_scheduled{${daemonSet}}`;
const ready = `kube_daemonset_status_number_ready{${daemonSet}}`;

const of = (name: string, series: string) => series.replace('"falco"}', `"${name}"}`);

/** What Falco sees, and whether it sees. Only where it runs: without it, its silence would be an alert for ever. */
export const runtimeAlerts: AlertGroup = {
  area: "runtime",
  alerts: [
    {
      name: "FalcoCriticalEvent",
      severity: "critical",
      expr: firstOrMore(
        'falcosecurity_falcosidekick_falco_events_total{priority_raw=~"critical|alert|emergency"}',
        "rule, k8s_ns_name",
        "5m",
      ),
      summary: "Falco: {{ $labels.rule }}",
      description: "In namespace {{ $labels.k8s_ns_name }}. The event is in Falco's log.",
      cases: {
        fires: {
          samples: { [event("critical")]: "_x10 1x5" },
          at: "11m",
          alerts: [
            {
              labels: { rule: "Shell in a database pod", k8s_ns_name: "orders" },
              summary: "Falco: Shell in a database pod",
              description: "In namespace orders. The event is in Falco's log.",
            },
          ],
        },
        silent: {
          samples: { [event("warning")]: "0+1x60", [event("critical", "orders-1")]: "4x60" },
          at: "40m",
        },
        resolves: { samples: { [event("alert")]: "0x5 1x30" }, firesAt: "7m", resolvedBy: "15m" },
      },
    },
    {
      name: "FalcoDropsEvents",
      severity: "warning",
      expr: "sum by (instance) (rate(falcosecurity_scap_n_drops_total[5m])) / sum by (instance) (rate(falcosecurity_scap_n_evts_total[5m])) > 0.01",
      for: "10m",
      summary: "Falco on {{ $labels.instance }} drops events",
      description: "{{ $value | humanizePercentage }} of the system calls are not seen.",
      cases: {
        fires: {
          samples: { [seen]: "0+1000x40", [dropped]: "0+50x40" },
          pendingAt: "6m",
          at: "25m",
          alerts: [
            {
              labels: { instance: "node-a" },
              summary: "Falco on node-a drops events",
              description: "5% of the system calls are not seen.",
            },
          ],
        },
        silent: { samples: { [seen]: "0+1000x60", [dropped]: "0+5x60" }, at: "40m" },
        resolves: {
          samples: { [seen]: "0+1000x60", [dropped]: "0+50x30 1500x30" },
          firesAt: "28m",
          resolvedBy: "40m",
        },
      },
    },
    {
      name: "FalcoSilent",
      severity: "critical",
      // An idle machine still makes thousands of system calls; none at all means that no probe is attached.
      expr: "absent(falcosecurity_scap_n_evts_total) or (sum by (instance) (rate(falcosecurity_scap_n_evts_total[10m])) == 0)",
      for: "15m",
      summary: "Falco sees nothing{{ with $labels.instance }} on {{ . }}{{ end }}",
      description: "Nobody watches what runs there.",
      cases: {
        fires: {
          samples: {
            'falcosecurity_scap_n_evts_total{instance="node-b"}': "5000x40",
            [seen]: "0+9x40",
          },
          pendingAt: "8m",
          at: "35m",
          alerts: [
            {
              labels: { instance: "node-b" },
              summary: "Falco sees nothing on node-b",
              description: "Nobody watches what runs there.",
            },
          ],
        },
        silent: { samples: { [seen]: "0+1x60" }, at: "40m" },
        resolves: { samples: { [seen]: "_x20 0+9x30" }, firesAt: "18m", resolvedBy: "25m" },
      },
    },
    {
      name: "FalcoNodesUnwatched",
      severity: "warning",
      expr: `${wanted} - ${ready} > 0`,
      for: "15m",
      summary: "{{ $value }} nodes are not watched by Falco",
      description: "Its pod is not ready there, for more than 15m.",
      cases: {
        fires: {
          samples: { [wanted]: "5x30", [ready]: "3x30" },
          pendingAt: "8m",
          at: "20m",
          alerts: [
            {
              labels: { namespace: ownNamespaces.falco, daemonset: "falco" },
              summary: "2 nodes are not watched by Falco",
              description: "Its pod is not ready there, for more than 15m.",
            },
          ],
        },
        // A node that joins has its pod within minutes.
        silent: {
          samples: {
            [wanted]: "5x60",
            [ready]: "5x20 4x10 5x30",
            [of("another", wanted)]: "5x60",
            [of("another", ready)]: "3x60",
          },
          at: "29m",
        },
        resolves: {
          samples: { [wanted]: "5x40", [ready]: "4x25 5x15" },
          firesAt: "20m",
          resolvedBy: "26m",
        },
      },
    },
    {
      name: "FalcoOutputFails",
      severity: "warning",
      expr: firstOrMore(
        'falcosecurity_falcosidekick_outputs_total{status="error"}',
        "destination",
        "10m",
      ),
      for: "5m",
      summary: "Falco's events do not reach {{ $labels.destination }}",
      description: "They are in Falco's log meanwhile, and are not sent again.",
      cases: {
        fires: {
          samples: { [sent("error")]: "_x5 1+1x20" },
          pendingAt: "7m",
          at: "15m",
          alerts: [
            {
              labels: { destination: "alertmanager" },
              summary: "Falco's events do not reach alertmanager",
              description: "They are in Falco's log meanwhile, and are not sent again.",
            },
          ],
        },
        silent: { samples: { [sent("ok")]: "0+9x60", [sent("error")]: "3x60" }, at: "40m" },
        resolves: {
          samples: { [sent("error")]: "0+1x15 15x30" },
          firesAt: "14m",
          resolvedBy: "30m",
        },
      },
    },
  ],
};
