import { gauge, type SeriesSource } from "./series";

const object = ["namespace", "name", "resource_kind", "resource_name"] as const;
const image = [
  ...object,
  "container_name",
  "image_registry",
  "image_repository",
  "image_tag",
  "image_digest",
] as const;

/** The chart has its ServiceMonitor honour the metric's own `namespace`. */
export const trivySeries: SeriesSource = {
  product: "Trivy operator",
  version: "0.32.0",
  declaredIn:
    "https://github.com/aquasecurity/trivy-operator/blob/v0.32.0/pkg/metrics/collector.go",
  placedBy: "metric",
  metrics: {
    trivy_image_vulnerabilities: gauge(...image, "severity"),
    trivy_image_exposedsecrets: gauge(...image, "severity"),
    trivy_role_rbacassessments: gauge(...object, "severity"),
  },
};
