import type { Reporter } from "./report";
import { junitReport } from "./reports/junit";
import { sarifReport } from "./reports/sarif";

/** The formats of a report by their name, each loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  junit: () => Promise.resolve(junitReport),
  sarif: () => Promise.resolve(sarifReport),
};
