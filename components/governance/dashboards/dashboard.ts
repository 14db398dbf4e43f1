/** A dashboard as data. `generators/dashboards.ts` writes what Grafana reads, so that no preview loads its types. */
export interface Dashboard {
  /** Its address in Grafana, and the name of its file. */
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

export interface Panel {
  readonly title: string;
  /** What to make of it. */
  readonly description: string;
  readonly kind: "number" | "lines" | "table";
  /** Grafana's own name of a unit. @default "short" */
  readonly unit?: "short" | "percentunit" | "s" | "reqps" | "dtdurations";
  readonly queries: readonly Query[];
}

interface Query {
  readonly expr: string;
  /** In Grafana's form: `{{policy}}`. A number of its own needs none. */
  readonly legend?: string;
}
