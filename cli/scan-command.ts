import { environments } from "../policypack/environments";
import { severities } from "../policypack/rule";
import { defineCommand } from "./command";

/** Judges manifests before anything is deployed. */
export const scanCommand = defineCommand({
  name: "scan",
  summary: "Judges the Kubernetes manifests in files, folders and standard input.",
  operands: "[PATH…|-]",
  arity: [0, Number.POSITIVE_INFINITY],
  options: {
    profile: {
      value: "PROFILE",
      choices: ["pss-baseline", "pss-restricted", "all"],
      help: "the rules to judge by (default: all)",
    },
    rule: { value: "ID", repeated: true, help: "judge by this rule only; may be given again" },
    rules: { value: "DIR", help: "a folder with rules of your own" },
    environment: {
      value: "NAME",
      choices: environments,
      help: "leave out the rules that are not asked of this environment",
    },
    waivers: { value: "FILE", help: "what may break a rule for a while (default: nothing)" },
    format: {
      value: "FORMAT",
      choices: ["text", "json", "sarif", "junit"],
      help: "how to print the findings (default: text)",
    },
    "fail-on": {
      value: "SEVERITY",
      choices: [...severities, "never"],
      help: "exit with 1 at failures of this severity or above (default: low)",
    },
    output: { value: "FILE", short: "o", help: "write the findings to a file" },
    quiet: { short: "q", help: "findings and errors only: no notes, no summary, no progress" },
    verbose: { short: "v", help: "name every file that is not judged" },
    "no-color": { help: "no colours; NO_COLOR in the environment says the same" },
  },
  notes: `PATH is a file, whatever it is called, or a folder, in which .yaml, .yml and .json files are read; without one it is
the current folder. "-" is standard input. What is scanned together is judged together: only where all paths are files
is something that is missing, such as a network policy, taken for unknown instead of missing.

Exits with 0, with 1 at failures, and with 2 for wrong use or where something could not be read.

  palisade scan deploy/
  helm template ./chart | palisade scan -
  palisade scan --profile pss-restricted --format sarif -o findings.sarif deploy/`,
  run: async (values, paths, terminal) => {
    const { runScan } = await import("./run-scan.js");
    return runScan(values, paths, terminal);
  },
});
