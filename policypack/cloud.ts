import type { CloudRule, Requirement, Verdict } from "./rule";
import { UnknownValue } from "./unknown";

/** One requirement of a cloud rule that does not hold, or cannot be judged. */
export interface CloudFinding {
  /** `error` is a rule that crashed: a defect of the rule, reported instead of losing the preview. */
  readonly verdict: "fail" | "unknown" | "error";
  /** The `property` of the requirement. */
  readonly property: string;
  readonly wanted: string;
  /** For `unknown` the path that is not known, for `error` what the rule threw. */
  readonly because?: string;
}

/** What a cloud rule says about one resource, with every requirement that does not hold. */
export interface CloudJudgement {
  readonly verdict: Verdict | "error";
  readonly findings: readonly CloudFinding[];
}

/**
 * Judges each requirement by itself, so that an unknown value in one cannot hide a violation of another.
 * `inputs` come from `withUnknowns`, where reading a value that is not known throws.
 */
export function judgeCloudRule(rule: CloudRule, inputs: unknown): CloudJudgement {
  const { appliesTo, requirements } = rule;
  return judgeRequirements(
    appliesTo && (() => appliesTo(inputs as never)),
    requirements.map(({ property, wanted, holds }) => ({
      property,
      wanted,
      holds: () => holds(inputs as never),
    })),
  );
}

/** A requirement with what it is asked of. */
type Bound = Omit<Requirement<never>, "holds"> & { readonly holds: () => boolean };

export function judgeRequirements(
  appliesTo: (() => boolean) | undefined,
  requirements: readonly Bound[],
): CloudJudgement {
  const applies = attempt(appliesTo ?? (() => true));
  if (applies.verdict === "fail") return { verdict: "pass", findings: [] };
  const broken = requirements.map(judgeRequirement).filter((finding) => finding !== undefined);
  // Where it is open whether the rule applies, a broken requirement is not yet a violation.
  const { verdict, because } = applies;
  const findings: CloudFinding[] =
    verdict === "pass" ? broken : broken.map((finding) => ({ ...finding, verdict, because }));
  if (verdict === "error" && findings.length === 0) {
    findings.push(...requirements.slice(0, 1).map((r) => ({ verdict, because, ...named(r) })));
  }
  return { verdict: worst(findings), findings };
}

function judgeRequirement(requirement: Bound): CloudFinding | undefined {
  const { verdict, because } = attempt(requirement.holds);
  return verdict === "pass" ? undefined : { verdict, because, ...named(requirement) };
}

function named({ property, wanted }: Bound): Pick<CloudFinding, "property" | "wanted"> {
  return { property, wanted };
}

interface Attempt {
  readonly verdict: Verdict | "error";
  readonly because?: string;
}

function attempt(predicate: () => boolean): Attempt {
  try {
    return { verdict: predicate() ? "pass" : "fail" };
  } catch (error) {
    if (error instanceof UnknownValue) return { verdict: "unknown", because: error.path };
    return { verdict: "error", because: error instanceof Error ? error.message : String(error) };
  }
}

function worst(findings: readonly CloudFinding[]): CloudJudgement["verdict"] {
  const order = ["fail", "error", "unknown"] as const;
  return order.find((verdict) => findings.some((f) => f.verdict === verdict)) ?? "pass";
}
