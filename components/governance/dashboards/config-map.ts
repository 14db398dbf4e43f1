import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dashboards } from ".";

/** What Grafana's sidecar looks for, by its own default. */
export const dashboardLabels = { grafana_dashboard: "1" } as const;

/** Every dashboard by the name of its file: one object, because each costs every preview some 10 ms. */
export function dashboardFiles(): Record<string, string> {
  return Object.fromEntries(
    dashboards.map(({ uid }) => {
      const text = readFileSync(join(__dirname, "generated", `${uid}.json`), "utf8");
      return [`${uid}.json`, JSON.stringify(JSON.parse(text))];
    }),
  );
}
