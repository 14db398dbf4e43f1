import { DatasourceVariableBuilder } from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder, PromQueryFormat } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder as StatBuilder } from "@grafana/grafana-foundation-sdk/stat";
import { PanelBuilder as TableBuilder } from "@grafana/grafana-foundation-sdk/table";
import { PanelBuilder as TimeseriesBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import type { Dashboard, Panel } from "../../components/governance/dashboards/dashboard";

/** Whichever Prometheus the reader chooses. */
const datasource = { type: "prometheus", uid: "${datasource}" };

const builders = { number: StatBuilder, lines: TimeseriesBuilder, table: TableBuilder } as const;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const columns = 24;
const sizes: Readonly<Record<Panel["kind"], Pick<Place, "w" | "h">>> = {
  number: { w: 6, h: 9 },
  lines: { w: 18, h: 9 },
  table: { w: 12, h: 9 },
};

/** From left to right, and below where there is no more room: the builder's own layout lays panels over one another. */
function* placed(panels: readonly Panel[]): Generator<readonly [Panel, Place]> {
  let [x, y] = [0, 0];
  for (const panel of panels) {
    const size = sizes[panel.kind];
    if (x + size.w > columns) [x, y] = [0, y + size.h];
    yield [panel, { x, y, ...size }];
    x += size.w;
  }
}

/**
 * A dashboard in the form that Grafana's sidecar loads. The SDK calls the whole of that form deprecated, but not its panels,
 * and the newer one is no file.
 */
export function grafanaDashboard({ uid, title, panels }: Dashboard) {
  const variable = new DatasourceVariableBuilder("datasource")
    .label("Prometheus")
    .type("prometheus")
    .build();
  return {
    uid,
    title,
    tags: ["palisade"],
    editable: false,
    refresh: "1m",
    time: { from: "now-24h", to: "now" },
    timezone: "browser",
    schemaVersion: 42,
    templating: { list: [variable] },
    annotations: { list: [] },
    panels: [...placed(panels)].map(([panel, place], at) => ({
      id: at + 1,
      ...panelBuilder(panel, place).build(),
    })),
  };
}

function panelBuilder({ kind, title, description, unit = "short", queries }: Panel, place: Place) {
  const builder = new builders[kind]()
    .title(title)
    .description(description)
    .unit(unit)
    .gridPos(place)
    .datasource(datasource);
  for (const [at, { expr, legend }] of queries.entries()) {
    const query = new DataqueryBuilder().refId(String.fromCharCode(65 + at)).expr(expr);
    if (legend !== undefined) query.legendFormat(legend);
    builder.withTarget(
      kind === "table" ? query.instant().format(PromQueryFormat.Table) : query.range(),
    );
  }
  return builder;
}
