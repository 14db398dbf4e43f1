import { gauge, type SeriesSource } from "./series";

const issued = ["name", "issuer_name", "issuer_kind", "issuer_group"] as const;

/**
 * Not installed here, but many clusters have it. Its chart honours no label of the metric's own unless told to, so
 * `namespace` is where cert-manager runs and says nothing of the certificate.
 */
export const certManagerSeries: SeriesSource = {
  product: "cert-manager",
  version: "1.21.2",
  declaredIn:
    "https://github.com/cert-manager/cert-manager/blob/v1.21.2/internal/collectors/certificate_collector.go",
  placedBy: "exporter",
  metrics: {
    certmanager_certificate_expiration_timestamp_seconds: gauge(...issued),
    certmanager_certificate_ready_status: gauge(...issued, "condition"),
  },
};
