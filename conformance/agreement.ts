import type { Manifest } from "../policypack/examples";
import { kyvernoPolicies } from "../policypack/kyverno";
import type { ValidatingPolicy } from "../policypack/kyverno-manifests";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { knownDifferences } from "./known-differences";
import type { KyvernoJudgement, KyvernoProcess } from "./kyverno-process";
import { ourVerdicts } from "./our-verdicts";
import { withoutNulls } from "./stored-objects";
import { isOursOnly, resourceOf } from "./submissions";

/** Every policy at its strictest, on every namespace. */
export const policies: readonly ValidatingPolicy[] = kubernetesRules.flatMap((rule) =>
  kyvernoPolicies(rule, { stage: "enforce", excludedNamespaces: [] }),
);

const ruleOfPolicy = new Map(
  policies.map(({ metadata }) => [metadata.name, metadata.labels["palisade.dev/rule"] ?? ""]),
);

/** How an object reaches Kyverno. */
export type Form =
  /** As it is written. */
  | "written"
  /** As the API server hands it on: see `Submission.stored`. */
  | "stored"
  /** The pod with its debug containers, on their way through the subresource. */
  | "ephemeral";

/** One rule on one object, about which the two do not say the same. */
export interface Disagreement {
  readonly rule: string;
  readonly form: Form;
  readonly ours: string;
  readonly kyverno: string;
  readonly why: string;
}

/** What came of one object. */
export interface Comparison {
  /** Rules that both judged. */
  readonly pairs: number;
  /** Rules of which no policy reaches the kind of object: see `isOursOnly`. */
  readonly oursOnly: number;
  readonly refused?: string;
  readonly disagreements: readonly Disagreement[];
}

/** Asks both about an object. Kyverno must be using {@link policies}. */
export async function compare(
  kyverno: KyvernoProcess,
  object: Manifest,
  form: Form,
): Promise<Comparison> {
  const judgement = await kyverno.judge({
    object: withoutNulls(object),
    resource: resourceOf(object),
    ...(form === "ephemeral"
      ? { operation: "UPDATE", subresource: "ephemeralcontainers" }
      : { operation: "CREATE" }),
    stored: form === "stored",
  });
  return comparison(judgement.object ?? object, form, judgement);
}

/**
 * Lists that a type always has and that must not be empty: the API server refuses an object without them after it has
 * decoded it, and before it asks anyone.
 */
const requiredLists = ["containers", "verbs", "paths"];

export function missingList(value: unknown, name = ""): string | undefined {
  if (value === null) return requiredLists.find((list) => list === name);
  if (typeof value !== "object") return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const missing = missingList(inner, Array.isArray(value) ? "" : key);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

function comparison(object: Manifest, form: Form, judgement: KyvernoJudgement): Comparison {
  const missing = judgement.object === undefined ? undefined : missingList(judgement.object);
  const refused = judgement.refused ?? (missing === undefined ? undefined : `no ${missing}`);
  if (refused !== undefined) return { pairs: 0, oursOnly: 0, refused, disagreements: [] };
  const ours = ourVerdicts(object);
  const theirs = new Map(
    judgement.verdicts.map((verdict) => [ruleOfPolicy.get(verdict.policy) ?? "", verdict]),
  );
  const disagreements: Disagreement[] = [];
  let [pairs, oursOnly] = [0, 0];
  for (const rule of kubernetesRules) {
    const our = ours.get(rule.id);
    const their = theirs.get(rule.id);
    if (our !== undefined && their === undefined && isOursOnly(rule, object)) oursOnly += 1;
    else if (form === "ephemeral" ? their !== undefined : (our ?? their) !== undefined) {
      pairs += 1;
      if (our?.verdict === their?.status) continue;
      const difference = {
        rule: rule.id,
        form,
        ours: our?.verdict ?? "nothing",
        kyverno: their?.status ?? "nothing",
        why: `${our?.why ?? ""} | ${their?.message ?? ""}`,
      };
      if (!isKnown(difference, object)) disagreements.push(difference);
    }
  }
  return { pairs, oursOnly, disagreements };
}

const met = new Set<(typeof knownDifferences)[number]>();

function isKnown({ rule, ours, kyverno }: Disagreement, { kind }: Manifest): boolean {
  const known = knownDifferences.find(
    (difference) =>
      difference.rule === rule &&
      difference.kinds.includes(kind) &&
      difference.ours === ours &&
      difference.kyverno === kyverno,
  );
  if (known !== undefined) met.add(known);
  return known !== undefined;
}

/** Differences that are written down and did not show: they must go. */
export function needlessDifferences(): readonly string[] {
  return knownDifferences
    .filter((difference) => !met.has(difference))
    .map(({ rule, kinds }) => `${rule} on ${kinds.join(", ")}`);
}
