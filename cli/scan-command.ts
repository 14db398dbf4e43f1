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
    waivers: { value: "FILE", help: "what may break a rule for a while (default: none)" },
    environment: { value: "NAME", help: "judge by the rules of this environment" },
    format: {
      value: "FORMAT",
      choices: ["text", "json", "sarif", "junit"],
      help: "how to print the findings (default: text)",
    },
    "fail-on": {
      value: "SEVERITY",
      choices: [...severities, "never"],
      help: "exit with 1 at findings of this severity or above (default: any)",
    },
    output: { value: "FILE", short: "o", help: "write the findings to a file" },
    quiet: { short: "q", help: "print findings only: no summary, no progress" },
    "no-color": { help: "no colours; so does NO_COLOR" },
  },
  notes: "Exits with 0, with 1 at findings, with 2 for wrong use or input that could not be read.",
  run: () => Promise.reject(new Error("is not built yet")),
});
