import { compileRule } from "./cel";
import type { CompiledRule } from "./cel";
import { isClusterRule, isCloudSetRule, isKubernetesRule, isSetRule } from "./catalogue";
import type { CloudRule, KubernetesRule, Rule } from "./rule";
import { unversioned } from "./type-tokens";
import { groupKind, isWorkload } from "./workload";

/** Which rules judge what, found once for the whole catalogue. */
export interface RuleIndex {
  /** Rules on a cloud resource, by the type token that the engine uses. */
  readonly forType: (token: string) => readonly CloudRule[];
  /**
   * Rules on a Kubernetes object: on its kind and, where it makes pods, on the pod in it. A partial object (a `…Patch`)
   * is judged by what forbids only.
   */
  readonly forKind: (key: string, partial: boolean) => readonly CompiledRule[];
}

/** @throws where a rule's expressions do not compile. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byType = new Map<string, CloudRule[]>();
  const byKind = new Map<string, CompiledRule[]>();
  const onPods: CompiledRule[] = [];
  for (const rule of rules) {
    // Those are judged once all resources are there, and some in a cluster only.
    if (isSetRule(rule) || isCloudSetRule(rule) || isClusterRule(rule)) continue;
    if (!isKubernetesRule(rule)) {
      for (const token of rule.on) add(byType, unversioned(token), rule);
    } else if (rule.on === "pods") onPods.push(compileRule(rule));
    else {
      const compiled = compileRule(rule);
      for (const { group, kind } of rule.on) add(byKind, `${group}/${kind}`, compiled);
    }
  }
  const forKind = remembered((key) => [
    ...(isWorkload(key) ? onPods : []),
    ...(byKind.get(key) ?? []),
  ]);
  const forPartial = remembered((key) => forKind(key).filter(({ rule }) => forbids(rule)));
  return {
    forType: (token) => byType.get(unversioned(token)) ?? [],
    forKind: (key, partial) => (partial ? forPartial(key) : forKind(key)),
  };
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    const value = found.get(key) ?? find(key);
    found.set(key, value);
    return value;
  };
}

function forbids({ polarity }: KubernetesRule): boolean {
  return polarity === "forbid";
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}

/** What a Kubernetes resource of Pulumi is an instance of. */
export interface KubernetesType {
  readonly key: string;
  readonly kind: string;
  readonly partial: boolean;
}

/**
 * The group and kind of a Kubernetes resource, from its properties or, where those are not known, from its token
 * `kubernetes:<group>/<version>:<Kind>`.
 */
export function kubernetesType(
  token: string,
  props: Readonly<Record<string, unknown>>,
): KubernetesType | undefined {
  const [, groupVersion, name] = /^kubernetes:([^:]+):([^:]+)$/.exec(token) ?? [];
  if (groupVersion === undefined || name === undefined) return undefined;
  const { apiVersion, kind } = props;
  if (typeof apiVersion === "string" && typeof kind === "string" && isKind(kind)) {
    return { key: groupKind(apiVersion, kind), kind, partial: name === `${kind}Patch` };
  }
  const partial = name.endsWith("Patch");
  const named = partial ? name.slice(0, -"Patch".length) : name;
  return { key: groupKind(groupVersion.replace(/^core\//, ""), named), kind: named, partial };
}

/** An unknown kind is the engine's mark for it: digits and dashes. */
function isKind(kind: string): boolean {
  return /^[A-Z][A-Za-z0-9]*$/.test(kind);
}
