import { dashboards } from "../components/governance/dashboards";
import { grafanaDashboard } from "./dashboards/grafana";
import { writeOrCheck } from "./generated-file";

void writeOrCheck(
  dashboards.map((dashboard) => ({
    path: `components/governance/dashboards/generated/${dashboard.uid}.json`,
    text: JSON.stringify(grafanaDashboard(dashboard), undefined, 2),
  })),
  "npm run generate:dashboards",
);
