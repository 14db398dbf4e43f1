import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PolicyPack } from "@pulumi/policy";
import { RunError } from "@pulumi/pulumi/errors";

import { catalogue } from "./catalogue";
import { listenForLevels } from "./configured-levels";
import { packName, palisadePolicies } from "./crossguard";
import { parseWaivers, type Waiver } from "./waivers";

new PolicyPack(packName, {
  description: "One catalogue of rules for Kubernetes objects and for EKS, GKE and AKS",
  enforcementLevel: "mandatory",
  policies: palisadePolicies({
    rules: catalogue,
    waivers: readWaivers(),
    now: () => new Date(),
    configuredLevels: listenForLevels(),
  }),
});

function readWaivers(): Waiver[] {
  const file = "waivers.yaml";
  const ids = catalogue.map(({ id }) => id);
  try {
    return parseWaivers(readFileSync(join(__dirname, file), "utf8"), file, ids);
  } catch (error) {
    // Pulumi prints this kind without a stack.
    throw new RunError(error instanceof Error ? error.message : String(error));
  }
}
