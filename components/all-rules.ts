import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { catalogue, clusterRules, isSetRule, kubernetesRules } from "../policypack/catalogue";
import type { ClusterRule, KubernetesRule, Rule, SetRule } from "../policypack/rule";
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

/** The rules that a cluster reports, and never refuses by. */
export function reportedRules(): readonly SetRule[] {
  return allRules().filter(isSetRule);
}

/** The rules that a cluster may refuse by, each rolled out in stages. */
export function stagedRules(): readonly (KubernetesRule | ClusterRule)[] {
  return [...admissionRules(), ...clusterRules];
}

function ownRules() {
  try {
    return readOwnRules(join(__dirname, "../policypack"));
  } catch (error) {
    // The author of the folder is told what to change in it; a stack would be of no use to them.
    throw new pulumi.RunError(error instanceof Error ? error.message : String(error));
  }
}
