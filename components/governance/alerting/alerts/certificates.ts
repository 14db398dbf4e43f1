import type { AlertGroup } from "../alert";

const days = 24 * 3600;
const labels = { name: "orders-tls", issuer_name: "internal" };
const expires =
  'certmanager_certificate_expiration_timestamp_seconds{name="orders-tls",issuer_name="internal",issuer_kind="ClusterIssuer"}';
const ready = (condition: string) =>
  `certmanager_certificate_ready_status{name="orders-tls",issuer_name="internal",condition="${condition}"}`;
const used = (bounds: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(bounds).map(([bound, values]) => [
      `apiserver_client_certificate_expiration_seconds_bucket{le="${bound}"}`,
      values,
    ]),
  );

export const certificateAlerts: AlertGroup = {
  area: "certificates",
  alerts: [
    {
      name: "CertificateExpires",
      severity: "warning",
      expr: `min by (name, issuer_name) (certmanager_certificate_expiration_timestamp_seconds) - time() < 14 * 86400`,
      for: "1h",
      summary: "Certificate {{ $labels.name }} expires in {{ $value | humanizeDuration }}",
      description: "{{ $labels.issuer_name }} should have renewed it by now.",
      cases: {
        fires: {
          samples: { [expires]: `${10 * days}x90` },
          pendingAt: "30m",
          at: "80m",
          alerts: [
            {
              labels,
              summary: "Certificate orders-tls expires in 9d 22h 40m 0s",
              description: "internal should have renewed it by now.",
            },
          ],
        },
        silent: { samples: { [expires]: `${15 * days}x90` }, at: "80m" },
        resolves: {
          samples: { [expires]: `${10 * days}x70 ${90 * days}x20` },
          firesAt: "65m",
          resolvedBy: "72m",
        },
      },
    },
    {
      name: "CertificateNotReady",
      severity: "warning",
      expr: 'max by (name, issuer_name) (certmanager_certificate_ready_status{condition="False"}) == 1',
      for: "1h",
      summary: "Certificate {{ $labels.name }} is not issued",
      description: "{{ $labels.issuer_name }} refuses, or its challenge does not pass.",
      cases: {
        fires: {
          samples: { [ready("False")]: "1x90", [ready("True")]: "0x90" },
          pendingAt: "30m",
          at: "70m",
          alerts: [
            {
              labels,
              summary: "Certificate orders-tls is not issued",
              description: "internal refuses, or its challenge does not pass.",
            },
          ],
        },
        silent: {
          samples: { [ready("False")]: "1x20 0x70", [ready("True")]: "0x20 1x70" },
          at: "80m",
        },
        resolves: { samples: { [ready("False")]: "1x70 0x20" }, firesAt: "65m", resolvedBy: "72m" },
      },
    },
    {
      name: "ClientCertificateExpires",
      severity: "warning",
      expr: 'sum(increase(apiserver_client_certificate_expiration_seconds_bucket{le="86400"}[10m])) > 0',
      for: "15m",
      summary: "Somebody logs in with a certificate that expires within a day",
      description:
        "The API server does not say who: look for kubeconfigs with certificates, which nobody should have.",
      cases: {
        fires: {
          samples: used({ "86400": "0+1x40", "+Inf": "0+9x40" }),
          pendingAt: "8m",
          at: "30m",
          alerts: [
            {
              labels: {},
              summary: "Somebody logs in with a certificate that expires within a day",
              description:
                "The API server does not say who: look for kubeconfigs with certificates, which nobody should have.",
            },
          ],
        },
        silent: {
          samples: used({ "86400": "2x60", "604800": "0+9x60", "+Inf": "0+9x60" }),
          at: "40m",
        },
        resolves: {
          samples: used({ "86400": "0+1x25 25x30", "+Inf": "0+9x55" }),
          firesAt: "24m",
          resolvedBy: "45m",
        },
      },
    },
  ],
};
