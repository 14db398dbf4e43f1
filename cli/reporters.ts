import type { Reporter } from "./report";

/** The formats of a report by their name, each loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  sarif: async () => (await import("./reports/sarif")).sarifReport,
};
