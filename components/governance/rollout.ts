import type { KubernetesRule } from "../../policypack/rule";
import type { Environment, Settings, Stage } from "../settings/schema";

/** From loosest to strictest. */
export const stages: readonly Stage[] = ["audit", "canary", "enforce"];

/** The stage below which no rule of an environment may be rolled out. */
export const stageFloors: Readonly<Record<Environment, Stage>> = {
  development: "audit",
  staging: "canary",
  production: "enforce",
};

export function isLooser(stage: Stage, than: Stage): boolean {
  return stages.indexOf(stage) < stages.indexOf(than);
}

/**
 * The stage of a rule: what the stack asks for it, else for all rules, else the environment's floor, and never less
 * than the floor. Settings that ask for less are refused before; holding the floor here too keeps a mistake there from
 * opening a cluster.
 *
 * A canary denies only in namespaces that opted in. What is in no namespace has none to opt in, so a rule on
 * cluster-scoped objects waits in audit until it is enforced.
 */
export function effectiveStage(
  rule: Pick<KubernetesRule, "id" | "on">,
  policies: Settings["policies"],
  environment: Environment,
): Stage {
  const floor = stageFloors[environment];
  const requested = policies.rules[rule.id] ?? policies.default ?? floor;
  const stage = isLooser(requested, floor) ? floor : requested;
  return stage === "canary" && isClusterScoped(rule) ? "audit" : stage;
}

function isClusterScoped({ on }: Pick<KubernetesRule, "on">): boolean {
  return on !== "pods" && on.some(({ scope }) => scope === "Cluster");
}
