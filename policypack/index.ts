import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PolicyPack, type PolicyPackArgs } from "@pulumi/policy";
import { RunError } from "@pulumi/pulumi/errors";

import { catalogue } from "./catalogue";
import { listenForLevels } from "./configured-levels";
import { packName, palisadePolicies } from "./crossguard";
import { readOnlyWhatIsAsked } from "./engine-requests";
import type { Rule } from "./rule";
import { listenForStack } from "./stack-configuration";
import { withTeamRules } from "./team-rules/extended-catalogue";
import { readOwnRules } from "./team-rules/own-rules";
import { mistakesIn, readWaiversFile, type WaiversReading } from "./waivers-file";

const rules = readRules();
const { waivers, remarks } = readWaivers();

readOnlyWhatIsAsked();

const [dispatcher, ...listed] = palisadePolicies({
  rules,
  waivers,
  waiverRemarks: remarks,
  now: () => new Date(),
  configuredLevels: listenForLevels(),
  stack: listenForStack(),
});
const pack: PolicyPackArgs = {
  description: "One catalogue of rules for Kubernetes objects and for EKS, GKE and AKS",
  enforcementLevel: "mandatory",
  policies: [dispatcher],
};
new PolicyPack(packName, pack);
// The SDK goes through the policies that it was made with for each resource, and reads this list where the engine asks
// which there are. Those that evaluate nothing need not be gone through.
pack.policies = [dispatcher, ...listed];

function readWaivers(): WaiversReading {
  const file = "waivers.yaml";
  const text = readFileSync(join(__dirname, file), "utf8");
  const reading = readWaiversFile(text, { rules, now: new Date() });
  const mistakes = mistakesIn(reading, file);
  // Pulumi prints this kind without a stack.
  if (mistakes !== undefined) throw new RunError(mistakes);
  return reading;
}

function readRules(): readonly Rule[] {
  try {
    return withTeamRules(catalogue, readOwnRules(__dirname));
  } catch (error) {
    throw new RunError(error instanceof Error ? error.message : String(error));
  }
}
