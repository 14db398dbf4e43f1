/** A metric as Prometheus holds it. A histogram stands for its `_bucket`, `_count` and `_sum`. */
export interface Metric {
  readonly type: "counter" | "gauge" | "histogram" | "summary";
  /** The labels of its own, beside those that scraping adds. */
  readonly labels: readonly string[];
}

/** What exposes metrics, at the version that we install or run beside. */
export interface SeriesSource {
  readonly product: string;
  readonly version: string;
  /** Where its code or documentation declares the metrics. */
  readonly declaredIn: string;
  /**
   * Whose `namespace`, `pod`, `service` and `container` a series has: the object's that it tells of, which is then among
   * the metric's own labels, or the exporter's.
   */
  readonly placedBy: "metric" | "exporter";
  readonly metrics: Readonly<Record<string, Metric>>;
}

export const counter = (...labels: readonly string[]): Metric => ({ type: "counter", labels });
export const gauge = (...labels: readonly string[]): Metric => ({ type: "gauge", labels });
export const histogram = (...labels: readonly string[]): Metric => ({ type: "histogram", labels });
export const summary = (...labels: readonly string[]): Metric => ({ type: "summary", labels });
