import { environments } from "../../policypack/environments";
import { severities } from "../../policypack/rule";
import { defineCommand } from "../command";
import { ruleClasses } from "./rule-facts";

/** Lists the rules. */
export const rulesCommand = defineCommand({
  name: "rules",
  summary: "Lists the rules, all or those that are asked for.",
  operands: "[WORD…]",
  arity: [0, Number.POSITIVE_INFINITY],
  options: {
    severity: {
      value: "SEVERITY",
      choices: severities,
      help: "rules of this severity or above",
    },
    control: {
      value: "CONTROL",
      repeated: true,
      help: "rules that are evidence for this control, or for any of a framework:\npss/baseline, cis-eks-1.8.0, cis; may be given again",
    },
    kind: { value: "KIND", help: "rules on this kind: Pod, Ingress, aws:eks/cluster:Cluster" },
    class: {
      value: "CLASS",
      choices: ruleClasses,
      help: "rules on one object or a set of them, rules that only a cluster judges,\nor rules on resources of a cloud",
    },
    profile: {
      value: "PROFILE",
      choices: ["pss-baseline", "pss-restricted", "all"],
      help: "rules of this profile",
    },
    environment: {
      value: "NAME",
      choices: environments,
      help: "rules that are asked of this environment",
    },
    rules: { value: "DIR", help: "a folder with rules of your own" },
    format: {
      value: "FORMAT",
      choices: ["text", "md", "json"],
      help: "how to print them (default: text)",
    },
    "no-color": { help: "no colours; NO_COLOR in the environment says the same" },
  },
  notes: `WORD is looked for in ids and titles; a rule is listed that has all of them.

Exits with 0, with 1 where no rule is as asked, and with 2 for wrong use.

  palisade rules --severity critical
  palisade rules host --kind Pod
  palisade rules --control cis-eks --format md`,
  run: async (values, words, terminal) => {
    const { listRules } = await import("./list-rules.js");
    return listRules(values, words, terminal);
  },
});
