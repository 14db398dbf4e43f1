import { cloudSet } from "./cloud-set";
import type { CloudMember, CloudResource, CloudSet } from "./cloud-set";
import { judgeRequirements } from "./cloud";
import type { CloudFinding } from "./cloud";
import type { CloudSetRule } from "./rule";
import { unversioned } from "./type-tokens";

/** A cloud set rule that one of the resources breaks, or that cannot be judged on it. */
export interface CloudSetJudgement {
  readonly rule: CloudSetRule;
  readonly resource: CloudMember;
  readonly verdict: "fail" | "unknown" | "error";
  readonly findings: readonly CloudFinding[];
}

/** Judges every resource of a program by the rules that need the others to judge it. */
export function judgeCloudSets(
  rules: readonly CloudSetRule[],
  resources: readonly CloudResource[],
): CloudSetJudgement[] {
  const set = cloudSet(resources);
  return rules.flatMap((rule) =>
    [...new Set(rule.on.map(unversioned))]
      .flatMap((type) => set.of(type))
      .flatMap((resource) => judge(rule, resource, set)),
  );
}

function judge(rule: CloudSetRule, resource: CloudMember, set: CloudSet): CloudSetJudgement[] {
  const member = resource as CloudMember<never>;
  const { verdict, findings } = judgeRequirements(
    rule.appliesTo && (() => rule.appliesTo?.(member, set) ?? true),
    rule.requirements.map(({ property, wanted, holds }) => ({
      property,
      wanted,
      holds: () => holds(member, set),
    })),
  );
  return verdict === "pass" ? [] : [{ rule, resource, verdict, findings }];
}

/** Types of the resources that rules look at. */
export function typesRead(rules: readonly CloudSetRule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ on, reads }) => [...on, ...reads]).map(unversioned));
}
