import { join } from "node:path";

import { provideGoTool } from "./go-tools";
import type { GoTool } from "./go-tools";

/** It pins Kyverno, and the program in it. */
export const kyvernoModule = join(__dirname, "kyverno");

const kyverno = {
  project: "Kyverno",
  folder: "kyverno",
  module: kyvernoModule,
} as const;

const command = "github.com/kyverno/kyverno/cmd";

/** What is built of it: our program, Kyverno's own command line, and its controllers. */
const tools = {
  judge: { ...kyverno, name: "judge", package: ".", takes: "some 6 minutes" },
  cli: { ...kyverno, name: "cli", package: `${command}/cli/kubectl-kyverno`, takes: "a minute" },
  admission: { ...kyverno, name: "admission", package: `${command}/kyverno`, takes: "a minute" },
  background: {
    ...kyverno,
    name: "background",
    package: `${command}/background-controller`,
    takes: "half a minute",
  },
  cleanup: {
    ...kyverno,
    name: "cleanup",
    package: `${command}/cleanup-controller`,
    takes: "half a minute",
  },
  reports: {
    ...kyverno,
    name: "reports",
    package: `${command}/reports-controller`,
    takes: "half a minute",
  },
} as const satisfies Record<string, GoTool>;

/** Builds what is not built yet, and returns where it is. */
export async function provideKyverno<Name extends keyof typeof tools>(
  ...names: readonly Name[]
): Promise<Readonly<Record<Name, string>>> {
  const places: [string, string][] = [];
  // One after the other: Go uses every core for one.
  for (const name of names) places.push([name, await provideGoTool(tools[name])]);
  return Object.fromEntries(places) as Record<Name, string>;
}
