import { celObjectOnce } from "./cel";
import type { CompiledRule, Finding } from "./cel";
import { judgeCloudRule } from "./cloud";
import type { CloudFinding } from "./cloud";
import { kubernetesType } from "./dispatch";
import type { KubernetesType, RuleIndex } from "./dispatch";
import type { Rule } from "./rule";
import { UnknownValue, withUnknowns } from "./unknown";
import type { WaivableResource } from "./waivers";
import { isObject, isWorkload, podOf } from "./workload";
import type { KubernetesObject, PodView } from "./workload";

/** A rule that a resource breaks, or that cannot be judged on it. */
export interface ResourceJudgement {
  readonly rule: Rule;
  readonly verdict: "fail" | "unknown" | "error";
  readonly findings: readonly Finding[];
  /** How a waiver may name the resource. */
  readonly subject: WaivableResource;
}

type Props = Readonly<Record<string, unknown>>;

/**
 * Judges one resource of Pulumi by every rule that is about it. What is read of the resource is read once.
 *
 * @param token the type of the resource: "aws:eks/cluster:Cluster"
 * @param props its inputs, with the engine's marks in place of what is not known
 * @param object the inputs as CEL sees them, where the caller has a use for these as well
 */
export function judgeResource(
  index: RuleIndex,
  token: string,
  props: Props,
  object: () => KubernetesObject = celObjectOnce(props),
): ResourceJudgement[] {
  const type = kubernetesType(token, props);
  if (type !== undefined) {
    const rules = index.forKind(type.key, type.partial);
    return rules.length === 0 ? [] : judgeObject(rules, type, object());
  }
  const rules = index.forType(token);
  if (rules.length === 0) return [];
  const inputs = withUnknowns(props);
  return rules.flatMap((rule) => {
    const { verdict, findings } = judgeCloudRule(rule, inputs);
    return verdict === "pass"
      ? []
      : [{ rule, verdict, findings: findings.map(cloudFinding), subject: {} }];
  });
}

export function cloudFinding({ verdict, property, wanted, because }: CloudFinding): Finding {
  return { verdict, path: property, message: `It must be ${wanted}.`, because };
}

/**
 * Judges one Kubernetes object by rules that are about it.
 * @param object made by `celObject` or `knownObject`
 */
export function judgeObject(
  rules: readonly CompiledRule[],
  { key, kind }: Pick<KubernetesType, "key" | "kind">,
  object: KubernetesObject,
): ResourceJudgement[] {
  const subject = kubernetesSubject(object, kind);
  const whole: PodView = { pod: object, prefix: "" };
  const inside = isWorkload(key) ? podIn(key, object) : undefined;
  const judgements: ResourceJudgement[] = [];
  for (const compiled of rules) {
    const { rule } = compiled;
    const judged = rule.on === "pods" ? inside : whole;
    if (judged === undefined) continue;
    if (judged instanceof UnknownValue) {
      judgements.push({ rule, ...unknownWhole(judged), subject });
      continue;
    }
    const { verdict, findings } = judgeGuarded(compiled, judged);
    if (verdict !== "pass") judgements.push({ rule, verdict, findings, subject });
  }
  return judgements;
}

function podIn(key: string, object: KubernetesObject): PodView | UnknownValue | undefined {
  try {
    return podOf(key, object);
  } catch (error) {
    if (error instanceof UnknownValue) return error;
    throw error;
  }
}

function unknownWhole({ path }: UnknownValue): Pick<ResourceJudgement, "verdict" | "findings"> {
  return {
    verdict: "unknown",
    findings: [{ verdict: "unknown", path, message: "", because: path }],
  };
}

/** A defect in the evaluator must cost one rule, not the whole preview. */
function judgeGuarded({ judge }: CompiledRule, { pod, prefix }: PodView) {
  try {
    return judge(pod, prefix);
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    const finding = { verdict: "error", path: prefix, message: "", because } as const;
    return { verdict: "error" as const, findings: [finding] };
  }
}

/** How a waiver may name a Kubernetes object. */
export function kubernetesSubject(object: KubernetesObject, kind: string): WaivableResource {
  const metadata = known(object, "metadata");
  if (!isObject(metadata)) return { kind };
  const namespace = known(metadata, "namespace");
  // An object that Kubernetes names has only the beginning of its name so far, and an exception takes it for the name.
  const name = known(metadata, "name" in metadata ? "name" : "generateName");
  return {
    kind,
    namespace: typeof namespace === "string" ? namespace : undefined,
    name: typeof name === "string" ? name : undefined,
  };
}

function known(object: KubernetesObject, field: string): unknown {
  try {
    return object[field];
  } catch (error) {
    if (error instanceof UnknownValue) return undefined;
    throw error;
  }
}
