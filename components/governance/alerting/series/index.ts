import { certManagerSeries } from "./cert-manager";
import { falcoSeries, falcosidekickSeries } from "./falco";
import { apiServerSeries, kubeStateSeries } from "./kubernetes";
import { kyvernoSeries } from "./kyverno";
import { policyReporterSeries } from "./policy-reporter";
import { alertmanagerSeries, prometheusSeries } from "./prometheus";
import type { SeriesSource } from "./series";
import { trivySeries } from "./trivy";

/** Every metric that an expression may use. One that is not here is one that nobody has seen, so the build fails. */
export const knownSeries: readonly SeriesSource[] = [
  kyvernoSeries,
  falcoSeries,
  falcosidekickSeries,
  trivySeries,
  policyReporterSeries,
  apiServerSeries,
  kubeStateSeries,
  prometheusSeries,
  alertmanagerSeries,
  certManagerSeries,
];
