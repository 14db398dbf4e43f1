import type { AlertGroup } from "../alert";
import { waiverExpiry } from "../waiver-expiry";

const day = 24 * 3600;
const labels = {
  rule: "disallow-root-user",
  subject: "orders/legacy*",
  owner: "orders team",
  ticket: "OPS-12",
};
const expiry = `${waiverExpiry}{rule="disallow-root-user",subject="orders/legacy*",owner="orders team",ticket="OPS-12"}`;

export const waiverAlerts: AlertGroup = {
  area: "waivers",
  alerts: [
    {
      name: "WaiverExpires",
      severity: "warning",
      expr: `(${waiverExpiry} - time() > 0) < 14 * 86400`,
      for: "1h",
      summary:
        "The waiver of {{ $labels.rule }} for {{ $labels.subject }} expires in {{ $value | humanizeDuration }}",
      description:
        "Then the rule bites again. {{ $labels.owner }} has it mended or asks anew: {{ $labels.ticket }}.",
      cases: {
        fires: {
          samples: { [expiry]: `${10 * day}x90` },
          pendingAt: "30m",
          at: "1h20m",
          alerts: [
            {
              labels,
              summary:
                "The waiver of disallow-root-user for orders/legacy* expires in 9d 22h 40m 0s",
              description:
                "Then the rule bites again. orders team has it mended or asks anew: OPS-12.",
            },
          ],
        },
        silent: { samples: { [expiry]: `${15 * day}x90` }, at: "80m" },
        // It expired: now another alert says so.
        resolves: { samples: { [expiry]: "6000x120" }, firesAt: "90m", resolvedBy: "101m" },
      },
    },
    {
      name: "WaiverExpired",
      severity: "critical",
      expr: `${waiverExpiry} - time() <= 0`,
      for: "15m",
      summary: "The waiver of {{ $labels.rule }} for {{ $labels.subject }} has expired",
      description:
        "What {{ $labels.owner }} runs there is refused when it is next deployed or moved: {{ $labels.ticket }}.",
      cases: {
        fires: {
          samples: { [expiry]: "600x60" },
          pendingAt: "15m",
          at: "30m",
          alerts: [
            {
              labels,
              summary: "The waiver of disallow-root-user for orders/legacy* has expired",
              description:
                "What orders team runs there is refused when it is next deployed or moved: OPS-12.",
            },
          ],
        },
        silent: { samples: { [expiry]: "6000x60" }, at: "50m" },
        resolves: {
          samples: { [expiry]: `600x40 ${90 * day}x20` },
          firesAt: "35m",
          resolvedBy: "42m",
        },
      },
    },
  ],
};
