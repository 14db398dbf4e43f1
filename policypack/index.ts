import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PolicyPack } from "@pulumi/policy";
import { RunError } from "@pulumi/pulumi/errors";

import { catalogue } from "./catalogue";
import { listenForLevels } from "./configured-levels";
import { packName, palisadePolicies } from "./crossguard";
import { listenForStack } from "./stack-configuration";
import { parseWaivers, type PlacedWaiver } from "./waivers-file";

new PolicyPack(packName, {
  description: "One catalogue of rules for Kubernetes objects and for EKS, GKE and AKS",
  enforcementLevel: "mandatory",
  policies: palisadePolicies({
    rules: catalogue,
    waivers: readWaivers(),
    now: () => new Date(),
    configuredLevels: listenForLevels(),
    stack: listenForStack(),
  }),
});

function readWaivers(): PlacedWaiver[] {
  const file = "waivers.yaml";
  const context = { rules: catalogue, now: new Date() };
  try {
    return parseWaivers(readFileSync(join(__dirname, file), "utf8"), file, context);
  } catch (error) {
    // Pulumi prints this kind without a stack.
    throw new RunError(error instanceof Error ? error.message : String(error));
  }
}
