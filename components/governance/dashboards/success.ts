import { successMetrics } from "../alerting/success-metrics";
import type { Dashboard, Panel } from "./dashboard";

const titles: Readonly<Record<string, Pick<Panel, "title" | "unit">>> = {
  "palisade:compliance:ratio": { title: "Compliance rate", unit: "percentunit" },
  "palisade:false_positive:ratio": { title: "False positives, at most", unit: "percentunit" },
  "palisade:validation_seconds:p99": { title: "Time to validate", unit: "s" },
  "palisade:detection_seconds:max": { title: "Time to detect", unit: "s" },
  "palisade:critical_vulnerability_images:open": { title: "Images with a critical vulnerability" },
  "palisade:critical_vulnerability_images:overdue": { title: "Those for more than a day" },
};

/** What the decision record promises, as far as a cluster can measure it. */
export const successDashboard: Dashboard = {
  uid: "palisade-success",
  title: "Palisade / Success metrics",
  panels: successMetrics.recordings.flatMap(({ name, meaning }): Panel[] => {
    const told = { title: name, ...titles[name], description: meaning };
    const queries = [{ expr: name, legend: told.title }];
    return [
      { ...told, kind: "number", queries },
      { ...told, kind: "lines", queries },
    ];
  }),
};
