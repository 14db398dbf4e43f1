import type { AlertGroup } from "../alert";

const labels = {
  namespace: "orders",
  resource_name: "orders-api",
  image_repository: "team/orders",
  image_tag: "1.4.2",
};
const image =
  'namespace="orders",resource_name="orders-api",image_repository="team/orders",image_tag="1.4.2"';
const vulnerabilities = (severity: string) =>
  `trivy_image_vulnerabilities{${image},container_name="api",severity="${severity}"}`;
const secrets = (severity: string) =>
  `trivy_image_exposedsecrets{${image},container_name="api",severity="${severity}"}`;
const by = "namespace, resource_name, image_repository, image_tag";

export const imageAlerts: AlertGroup = {
  area: "images",
  alerts: [
    {
      name: "CriticalVulnerability",
      severity: "warning",
      expr: `sum by (${by}) (trivy_image_vulnerabilities{severity="Critical"}) > 0`,
      for: "24h",
      summary:
        "{{ $labels.image_repository }}:{{ $labels.image_tag }} has critical vulnerabilities",
      description:
        "{{ $value }} that have a fix, in {{ $labels.namespace }}/{{ $labels.resource_name }}, for more than 24h.",
      cases: {
        fires: {
          samples: { [vulnerabilities("Critical")]: "3x1500" },
          pendingAt: "12h",
          at: "24h1m",
          alerts: [
            {
              labels,
              summary: "team/orders:1.4.2 has critical vulnerabilities",
              description: "3 that have a fix, in orders/orders-api, for more than 24h.",
            },
          ],
        },
        silent: {
          samples: {
            [vulnerabilities("Critical")]: "3x1400 0x200",
            [vulnerabilities("High")]: "9x1600",
          },
          at: "24h1m",
        },
        resolves: {
          samples: { [vulnerabilities("Critical")]: "1x1500 0x60" },
          firesAt: "24h10m",
          resolvedBy: "25h2m",
        },
      },
    },
    {
      name: "ExposedSecret",
      severity: "critical",
      expr: `sum by (${by}) (trivy_image_exposedsecrets) > 0`,
      summary: "{{ $labels.image_repository }}:{{ $labels.image_tag }} holds a secret",
      description: "Whoever may pull the image has it. Revoke it first, then rebuild.",
      cases: {
        fires: {
          samples: { [secrets("High")]: "1x10", [secrets("Critical")]: "0x10" },
          at: "1m",
          alerts: [
            {
              labels,
              summary: "team/orders:1.4.2 holds a secret",
              description: "Whoever may pull the image has it. Revoke it first, then rebuild.",
            },
          ],
        },
        silent: {
          samples: { [secrets("High")]: "0x30", [secrets("Critical")]: "0x30" },
          at: "20m",
        },
        resolves: { samples: { [secrets("Low")]: "1x10 0x10" }, firesAt: "5m", resolvedBy: "11m" },
      },
    },
    {
      name: "ImageScanMissing",
      severity: "warning",
      expr: "absent(trivy_image_vulnerabilities)",
      for: "1h",
      summary: "No image is being scanned",
      description:
        "The Trivy operator reports nothing, so what is known of the images is what it was.",
      cases: {
        fires: {
          samples: { "up{}": "1x90" },
          pendingAt: "30m",
          at: "61m",
          alerts: [
            {
              labels: {},
              summary: "No image is being scanned",
              description:
                "The Trivy operator reports nothing, so what is known of the images is what it was.",
            },
          ],
        },
        silent: { samples: { [vulnerabilities("High")]: "0x30 _x20 0x60" }, at: "90m" },
        resolves: {
          samples: { [vulnerabilities("High")]: "_x70 0x30" },
          firesAt: "65m",
          resolvedBy: "72m",
        },
      },
    },
  ],
};
