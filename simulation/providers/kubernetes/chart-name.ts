import { text } from "../values";
import type { Values } from "../values";

/** The chart's own name, whatever it is fetched by. */
export function chartOf(inputs: Values): string {
  const chart = text(inputs["chart"]) ?? "";
  return chart.slice(chart.lastIndexOf("/") + 1);
}
