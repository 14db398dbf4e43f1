import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { parseWaivers, type PlacedWaiver } from "../../policypack/waivers-file";
import { allRules } from "../all-rules";

/** The waivers that the policy pack heeds, so that the cluster heeds the same. */
export function readWaivers(now: Date): PlacedWaiver[] {
  const path = join(__dirname, "../../policypack/waivers.yaml");
  const context = { rules: allRules(), now };
  try {
    return parseWaivers(readFileSync(path, "utf8"), "policypack/waivers.yaml", context);
  } catch (error) {
    // The author of the file is told what to change in it; a stack would be of no use to them.
    throw new pulumi.RunError(error instanceof Error ? error.message : String(error));
  }
}
