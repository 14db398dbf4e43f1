import type { Reporter } from "./report";
import { jsonReport } from "./reports/json";
import { junitReport } from "./reports/junit";
import { sarifReport } from "./reports/sarif";
import { textReport } from "./reports/text";

/** The formats of a report by their name. */
export const reporters: Readonly<Record<string, Reporter>> = {
  json: jsonReport,
  junit: junitReport,
  sarif: sarifReport,
  text: textReport,
};
