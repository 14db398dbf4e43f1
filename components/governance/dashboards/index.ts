import { admissionDashboard } from "./admission";
import { benchmarkDashboard } from "./benchmark";
import { complianceDashboard } from "./compliance";
import type { Dashboard } from "./dashboard";
import { runtimeDashboard } from "./runtime";
import { successDashboard } from "./success";
import { vulnerabilitiesDashboard } from "./vulnerabilities";

export const dashboards: readonly Dashboard[] = [
  successDashboard,
  complianceDashboard,
  admissionDashboard,
  runtimeDashboard,
  vulnerabilitiesDashboard,
  benchmarkDashboard,
];
