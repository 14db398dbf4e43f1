import { defineCommand } from "../command";

/** Says all of one rule. */
export const explainCommand = defineCommand({
  name: "explain",
  summary: "Says all of a rule: why, what to do, where it is judged, what it refuses.",
  operands: "ID…",
  arity: [1, Number.POSITIVE_INFINITY],
  options: {
    rules: { value: "DIR", help: "a folder with rules of your own" },
    format: {
      value: "FORMAT",
      choices: ["text", "json"],
      help: "how to print it (default: text)",
    },
    "no-color": { help: "no colours; NO_COLOR in the environment says the same" },
  },
  notes: `Exits with 0, and with 2 for an id that no rule has.

  palisade explain disallow-host-ports | less -R`,
  run: async (values, ids, terminal) => {
    const { explainRules } = await import("./explain-rules.js");
    return explainRules(values, ids, terminal);
  },
});
