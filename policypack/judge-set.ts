import type { Finding } from "./cel";
import { kubernetesSubject } from "./judge-resource";
import { objectSet } from "./object-set";
import type { ObjectSet, SetOptions } from "./object-set";
import type { SetRequirement, SetRule } from "./rule";
import { UnknownValue } from "./unknown";
import type { WaivableResource } from "./waivers";
import { groupKind } from "./workload";
import type { KubernetesObject } from "./workload";

/** A set rule that one of the objects breaks, or that cannot be judged on it. */
interface SetJudgement {
  readonly rule: SetRule;
  /** Which of the objects given, from 0. */
  readonly object: number;
  readonly verdict: "fail" | "unknown" | "error";
  /** Paths are from the root of that object. */
  readonly findings: readonly Finding[];
  /** How a waiver may name the object. */
  readonly subject: WaivableResource;
}

export interface SetResult {
  /** How many pairs of a rule and an object that it is about were judged; those not named in `judgements` pass. */
  readonly pairs: number;
  /** By object, and by rule for each. */
  readonly judgements: readonly SetJudgement[];
}

/**
 * Judges every object by the rules that need the others to judge it.
 *
 * What is asked for and is not among the objects is missing, and the verdict is `fail`: what belongs together is to be
 * given together, all that a folder, a chart or a stack brings into one cluster. Who gives only a part of that says so
 * with `partial`, and the verdict is `unknown` instead.
 *
 * @param objects what comes into one cluster together, each made by `celObject`, `List`s taken apart and without partial
 *   objects (`…Patch`)
 */
export function judgeSets(
  rules: readonly SetRule[],
  objects: readonly KubernetesObject[],
  options: SetOptions = {},
): SetResult {
  const byKind = rulesByKind(rules);
  const set = objectSet(objects, options);
  const judgements: SetJudgement[] = [];
  let pairs = 0;
  for (const [index, object] of objects.entries()) {
    const { apiVersion, kind } = object;
    for (const rule of byKind.get(groupKind(String(apiVersion), String(kind))) ?? []) {
      pairs += 1;
      const findings = rule.requirements.flatMap((requirement) => judge(requirement, object, set));
      const verdict = worst(findings);
      if (verdict === undefined) continue;
      const subject = kubernetesSubject(object, String(kind));
      judgements.push({ rule, object: index, verdict, findings, subject });
    }
  }
  return { pairs, judgements };
}

function rulesByKind(rules: readonly SetRule[]): ReadonlyMap<string, readonly SetRule[]> {
  const byKind = new Map<string, SetRule[]>();
  for (const rule of rules) {
    for (const { group, kind } of rule.on) {
      const key = `${group}/${kind}`;
      byKind.set(key, [...(byKind.get(key) ?? []), rule]);
    }
  }
  return byKind;
}

/** A defect in a rule must cost that rule, not the others. */
function judge(
  { path, message, holds }: SetRequirement,
  object: KubernetesObject,
  set: ObjectSet,
): Finding[] {
  try {
    return holds(object, set) ? [] : [{ verdict: "fail", path, message }];
  } catch (error) {
    if (error instanceof UnknownValue) {
      return [{ verdict: "unknown", path, message, because: error.path }];
    }
    const because = error instanceof Error ? error.message : String(error);
    return [{ verdict: "error", path, message, because }];
  }
}

function worst(findings: readonly Finding[]): SetJudgement["verdict"] | undefined {
  const order = ["fail", "error", "unknown"] as const;
  return order.find((verdict) => findings.some((finding) => finding.verdict === verdict));
}
