import { defineCommand } from "../command";

/** Checks a file of waivers. */
export const waiversCheckCommand = defineCommand({
  name: "waivers check",
  summary: "Checks the waivers: dates, subjects, rules, repetition.",
  operands: "[FILE]",
  arity: [0, 1],
  options: {
    rules: { value: "DIR", help: "a folder with rules of your own" },
    format: {
      value: "FORMAT",
      choices: ["text", "json"],
      help: "how to print what is wrong (default: text)",
    },
    quiet: { short: "q", help: "print what is wrong only" },
  },
  notes: `FILE is policypack/waivers.yaml unless it is named; "-" is standard input. Whether a waiver is still used is told by
the scan, the preview and the cluster, which see what it is for.

Exits with 0, also where a waiver expires soon; with 1 where one has expired or is wrong; with 2 for wrong use or
where the file is no list of waivers.`,
  run: async (values, operands, terminal) => {
    const { checkWaivers } = await import("./check-waivers.js");
    return checkWaivers(values, operands, terminal);
  },
});
