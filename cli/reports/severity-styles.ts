import type { styleText } from "node:util";

import type { Severity } from "../../policypack/rule";

/** The colour of each severity on a terminal. */
export const severityStyles: Readonly<Record<Severity, Parameters<typeof styleText>[0]>> = {
  critical: ["bold", "red"],
  high: "red",
  medium: "yellow",
  low: "cyan",
};
