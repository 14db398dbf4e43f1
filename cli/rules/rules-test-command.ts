import { defineCommand } from "../command";

/** Holds a team's rules to what the catalogue's are held to. */
export const rulesTestCommand = defineCommand({
  name: "rules test",
  summary: "Tries a folder of rules of your own on their examples.",
  operands: "DIR",
  arity: [1, 1],
  options: {
    quiet: { short: "q", help: "print what does not hold only" },
    "no-color": { help: "no colours; NO_COLOR in the environment says the same" },
  },
  notes: `Every good example must break no rule of the folder, and every bad one its own, at the place that it names, and no other
that it does not admit to. A pod is tried in every kind that makes pods, too, and with each of its values not known.

Exits with 0, with 1 where something does not hold, and with 2 where the folder cannot be read.`,
  run: async (values, operands, terminal) => {
    const { testRules } = await import("./test-rules.js");
    return testRules(values, operands, terminal);
  },
});
