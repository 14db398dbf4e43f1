/** `critical` wakes somebody, `warning` is for working hours. */
type AlertSeverity = "critical" | "warning";

/** What an alert is about; routing and inhibition go by it. */
export type AlertArea =
  | "admission"
  | "api"
  | "runtime"
  | "images"
  | "benchmark"
  | "certificates"
  | "waivers"
  | "success"
  | "delivery";

/** An alert, and the proof that it fires, stays silent and resolves. */
export interface Alert {
  /** In the form of a Prometheus alert: `KyvernoDown`. Its runbook is named after it. */
  readonly name: string;
  readonly severity: AlertSeverity;
  readonly expr: string;
  /** How long it must hold. */
  readonly for?: string;
  /** How long it must no longer hold, for what would flap. */
  readonly keepFiringFor?: string;
  /** One line for who is woken. Takes labels of the expression, never what a command or an object says. */
  readonly summary: string;
  readonly description: string;
  readonly cases: AlertCases;
}

interface AlertCases {
  readonly fires: FiringCase;
  readonly silent: SilentCase;
  readonly resolves: ResolvingCase;
}

/** Values by series, in promtool's notation, one a minute: `{ 'up{job="a"}': "1x10 0x5" }`. */
export type Samples = Readonly<Record<string, string>>;

interface FiringCase {
  readonly samples: Samples;
  /** A moment at which it already holds and does not fire yet. Where there is `for`, and only there. */
  readonly pendingAt?: string;
  /** When it is looked at, from the first sample: `15m`. */
  readonly at: string;
  /** All that fire, with what people then read. */
  readonly alerts: readonly [ExpectedAlert, ...ExpectedAlert[]];
}

/** The labels are those of the expression; severity and area come with the alert. */
export interface ExpectedAlert {
  readonly labels: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly description: string;
}

/** As near to firing as what is usual comes. */
interface SilentCase {
  readonly samples: Samples;
  readonly at: string;
}

interface ResolvingCase {
  readonly samples: Samples;
  readonly firesAt: string;
  readonly resolvedBy: string;
}

/** Alerts that are evaluated together, once a minute. */
export interface AlertGroup {
  readonly area: AlertArea;
  readonly alerts: readonly Alert[];
}
