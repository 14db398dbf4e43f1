import { indexRules } from "../dispatch";
import type { RuleIndex } from "../dispatch";
import type { BadExample, KubernetesExamples, Manifest } from "../examples";
import { judgeResource } from "../judge-resource";
import type { ResourceJudgement } from "../judge-resource";
import { unknownString } from "../unknown";
import { templates } from "../workload";
import type { TeamRules } from "./read-folder";

/** One thing that was tried of a rule. */
export interface Trial {
  readonly rule: string;
  /** What is shown by it, as a sentence without its full stop. */
  readonly shows: string;
  /** Why it does not hold; undefined where it does. */
  readonly fault?: string;
}

/**
 * Holds the rules of a folder to what the rules of the catalogue are held to: every good example breaks no rule of the
 * folder, every bad one its own rule, at the place that it names, and exactly those of the folder that it admits to; a
 * pod is judged alike in every kind that makes pods; and a value that is not known never changes a verdict.
 */
export function tryExamples({ rules, examples }: Pick<TeamRules, "rules" | "examples">): Trial[] {
  const index = indexRules(rules);
  return examples.flatMap((each) => [
    ...accepted(index, each),
    ...refused(index, each),
    ...inControllers(index, each),
    unknownsDecideNothing(index, each),
  ]);
}

function accepted(index: RuleIndex, { rule, good }: KubernetesExamples): Trial[] {
  return Object.entries(good).map(([title, object]) => ({
    rule,
    shows: `accepts: ${title}`,
    fault: broken(judge(index, object)),
  }));
}

function broken(judgements: readonly ResourceJudgement[]): string | undefined {
  if (judgements.length === 0) return undefined;
  return `It must break no rule, and ${judgements.map(verdictText).join("; ")}.`;
}

function verdictText({ rule, verdict, findings }: ResourceJudgement): string {
  const places = findings.map(({ path, because }) =>
    because === undefined ? path : `${path} (${because})`,
  );
  const verb = { fail: "breaks", error: "crashes", unknown: "leaves open" }[verdict];
  return `${verb} ${rule.id} at ${places.join(", ")}`;
}

function refused(index: RuleIndex, { rule, bad }: KubernetesExamples): Trial[] {
  return Object.entries(bad).map(([title, example]) => ({
    rule,
    shows: `refuses: ${title}`,
    fault: notAsNamed(index, rule, example, example.object, example.at),
  }));
}

function notAsNamed(
  index: RuleIndex,
  rule: string,
  { alsoBreaks = [] }: BadExample,
  object: Manifest,
  at: string,
): string | undefined {
  const judgements = judge(index, object);
  const own = judgements.find((judgement) => judgement.rule.id === rule);
  if (own?.verdict !== "fail") {
    return own === undefined ? `It must break ${rule}, and does not.` : broken([own]);
  }
  const paths = own.findings.map(({ path }) => path);
  if (!paths.includes(at)) return `The finding must be at ${at}, and is at ${paths.join(", ")}.`;
  const others = judgements.filter((judgement) => judgement !== own);
  const surplus = others.filter((judgement) => !alsoBreaks.includes(judgement.rule.id));
  if (surplus.length > 0) {
    return `It must break no other rule, and ${surplus.map(verdictText).join("; ")}. Say so in alsoBreaks, or repair it.`;
  }
  const missing = alsoBreaks.filter((id) => !others.some((judgement) => judgement.rule.id === id));
  return missing.length === 0
    ? undefined
    : `It does not break ${missing.join(", ")} of alsoBreaks.`;
}

/** Kinds that make pods, each with how it holds one. */
const controllers = Object.entries(templates)
  .filter(([, steps]) => steps.length > 0)
  .map(([key, steps]) => {
    const [group = "", kind = ""] = key.split("/");
    return { apiVersion: group === "" ? "v1" : `${group}/v1`, kind, steps };
  });

function inControllers(index: RuleIndex, { rule, good, bad }: KubernetesExamples): Trial[] {
  const isPod = (object: Manifest) => object.kind === "Pod";
  const goodPods = Object.values(good).filter(isPod);
  const badPods = Object.values(bad).filter(({ object }) => isPod(object));
  if (goodPods.length + badPods.length === 0) return [];
  return controllers.map(({ apiVersion, kind, steps }) => {
    const wrap = ({ metadata, spec }: Manifest): Manifest => {
      const own = Object.entries(metadata).filter(([key]) => key !== "name" && key !== "namespace");
      const template = { metadata: Object.fromEntries(own), spec };
      const body = steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), template);
      return { apiVersion, kind, metadata, ...(body as object) };
    };
    const at = (path: string) =>
      /^metadata\.name(space)?$/.test(path) ? path : `${steps.join(".")}.${path}`;
    const faults = [
      ...goodPods.map((object) => broken(judge(index, wrap(object)))),
      ...badPods.map((example) =>
        notAsNamed(index, rule, example, wrap(example.object), at(example.at)),
      ),
    ];
    return {
      rule,
      shows: `judges the pod in a ${kind} alike`,
      fault: faults.find((fault) => fault !== undefined),
    };
  });
}

function unknownsDecideNothing(index: RuleIndex, { rule, good, bad }: KubernetesExamples): Trial {
  const objects = [...Object.values(good), ...Object.values(bad).map(({ object }) => object)];
  const shows = "decides nothing otherwise where a value is not known";
  for (const object of objects) {
    const known = verdictOf(rule, judge(index, object));
    for (const place of placesIn(object)) {
      const verdict = verdictOf(rule, judge(index, withoutKnowing(object, place)));
      if (verdict === "unknown" || verdict === known) continue;
      const fault = `With ${place.join(".")} of ${object.kind} ${object.metadata.name} not known it is ${verdict}, and ${known} with it.`;
      return { rule, shows, fault };
    }
  }
  return { rule, shows };
}

function verdictOf(rule: string, judgements: readonly ResourceJudgement[]): string {
  return judgements.find((judgement) => judgement.rule.id === rule)?.verdict ?? "pass";
}

function judge(index: RuleIndex, object: Manifest): ResourceJudgement[] {
  return judgeResource(index, `kubernetes:core/v1:${object.kind}`, object);
}

type Place = readonly (string | number)[];

/** Every place that may be unknown: all but what says which object it is. */
function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (path.length === 0 && (key === "apiVersion" || key === "kind")) return [];
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesIn(inner, at)];
  });
}

function withoutKnowing(object: Manifest, place: Place): Manifest {
  const copy: unknown = structuredClone(object);
  const parent = place
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], copy);
  (parent as Record<string | number, unknown>)[place.at(-1) ?? ""] = unknownString;
  return copy as Manifest;
}
