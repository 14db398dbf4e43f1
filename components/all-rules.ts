import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { catalogue, kubernetesRules } from "../policypack/catalogue";
import type { KubernetesRule, Rule } from "../policypack/rule";
import { withTeamRules } from "../policypack/team-rules/extended-catalogue";
import { readOwnRules } from "../policypack/team-rules/own-rules";

/** Every rule that the policy pack knows, the team's own among them. */
export function allRules(): readonly Rule[] {
  return withTeamRules(catalogue, ownRules());
}

/** The rules that admission can judge. */
export function admissionRules(): readonly KubernetesRule[] {
  return withTeamRules(kubernetesRules, ownRules());
}

function ownRules() {
  try {
    return readOwnRules(join(__dirname, "../policypack"));
  } catch (error) {
    // The author of the folder is told what to change in it; a stack would be of no use to them.
    throw new pulumi.RunError(error instanceof Error ? error.message : String(error));
  }
}
