import { valueAt } from "./fields";
import { firstOf, labelIndex, pairsOf } from "./label-index";
import type { LabelIndex, Pairs } from "./label-index";
import type { Labels } from "./label-selector";
import { hidesPods, runsPods } from "./pod-makers";
import { UnknownValue } from "./unknown";
import { groupKind, podOf } from "./workload";
import type { KubernetesObject } from "./workload";

/** An object among others. */
export interface Member {
  /** Group and kind as one: "apps/Deployment". */
  readonly key: string;
  readonly object: KubernetesObject;
  /** How a sentence names it: "Deployment app". */
  readonly title: string;
  /** Undefined where it is not known yet: the object may be in any namespace. */
  readonly namespace: string | undefined;
}

/** Something that runs pods, seen by the labels of these pods. */
export interface Workload extends Member {
  readonly labels: Labels;
}

/** What a set rule sees of the objects that come into one cluster together. */
export interface ObjectSet {
  /** Objects of a kind that are, or may be, in a namespace. */
  readonly of: (key: string, namespace: string) => readonly Member[];
  /** Those of them that may select these labels by their `spec.selector`. */
  readonly selecting: (key: string, namespace: string, labels: Labels) => readonly Member[];
  /** What runs, or may run, pods in a namespace that have, or may have, all of these labels. */
  readonly workloads: (namespace: string, matchLabels?: Labels) => readonly Workload[];
  /** Throws where more may be in the namespace than the objects given. */
  readonly expectAll: (namespace: string) => void;
  /** Throws where pods may run in the namespace that none of the objects given shows. */
  readonly expectAllPods: (namespace: string) => void;
}

export interface SetOptions {
  /**
   * True where objects may be missing that come into the cluster together with these, as where an editor shows one
   * file. Nothing is then said to be missing: it is not known.
   * @default false
   */
  readonly partial?: boolean;
}

/** @param objects what comes into one cluster together, each made by `celObject` */
export function objectSet(
  objects: readonly KubernetesObject[],
  { partial = false }: SetOptions = {},
): ObjectSet {
  const members = objects.map(memberOf);
  const selectors = new Map<string, Places<Member>>();
  const ofKind = (key: string) => {
    const known = selectors.get(key);
    if (known !== undefined) return known;
    const made = places(
      members.filter((member) => member.key === key),
      ({ object }) => firstOf(pairsOf(() => valueAt(object, "spec", "selector", "matchLabels"))),
    );
    selectors.set(key, made);
    return made;
  };
  // Most sets have many workloads and nothing that asks about them.
  const workloads = onceAsked(() =>
    places(members.filter(({ key }) => runsPods(key)).map(asWorkload), ({ labels }) =>
      pairsOf(labels),
    ),
  );
  const hiding = onceAsked(() =>
    places(
      members.filter(({ key }) => hidesPods(key)),
      () => undefined,
    ),
  );
  const expectAll = (namespace: string) => {
    if (partial) throw new UnknownValue(`what else is in namespace ${namespace}`, "");
  };
  return {
    of: (key, namespace) => ofKind(key)(namespace, undefined),
    selecting: (key, namespace, labels) => ofKind(key)(namespace, pairsOf(labels)),
    workloads: (namespace, matchLabels) =>
      workloads(namespace, matchLabels && firstOf(pairsOf(matchLabels))),
    expectAll,
    expectAllPods: (namespace) => {
      expectAll(namespace);
      if (
        hiding(namespace, undefined).length > 0 ||
        workloads(namespace, undefined).every((workload) => workload.namespace === undefined)
      ) {
        throw new UnknownValue(`what runs in namespace ${namespace}`, "");
      }
    },
  };
}

/**
 * Whether one of the members is in the namespace and is such. One that is decides, even beside others that cannot be
 * judged; without one, what is not known of the others throws.
 */
export function someIn<M extends Member>(
  members: readonly M[],
  namespace: string,
  such: (member: M) => boolean,
): boolean {
  let open: UnknownValue | undefined;
  for (const member of members) {
    try {
      if (!such(member)) continue;
      if (member.namespace === namespace) return true;
      open ??= notKnown(member, "metadata.namespace");
    } catch (error) {
      if (!(error instanceof UnknownValue)) throw error;
      open ??= notKnown(member, error.path);
    }
  }
  if (open) throw open;
  return false;
}

function notKnown({ title }: Member, path: string): UnknownValue {
  return new UnknownValue(`${path} of ${title}`, "");
}

/** The namespace of an object. Before it reaches the API server, an object without one is one in `default`. */
export function namespaceOf(object: KubernetesObject): string {
  const namespace = valueAt(object, "metadata", "namespace");
  return typeof namespace === "string" && namespace !== "" ? namespace : "default";
}

function memberOf(object: KubernetesObject): Member {
  const { apiVersion, kind } = object;
  const name = known(() => valueAt(object, "metadata", "name"));
  return {
    key: groupKind(String(apiVersion), String(kind)),
    object,
    title: [String(kind), ...(typeof name === "string" ? [name] : [])].join(" "),
    namespace: known(() => namespaceOf(object)),
  };
}

/** An object that runs pods, as a set shows it. */
export function workloadIn(object: KubernetesObject): Workload {
  return asWorkload(memberOf(object));
}

function asWorkload(member: Member): Workload {
  return {
    ...member,
    labels: () => valueAt(podOf(member.key, member.object)?.pod, "metadata", "labels"),
  };
}

function known<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnknownValue) return undefined;
    throw error;
  }
}

function onceAsked<M>(make: () => Places<M>): Places<M> {
  let made: Places<M> | undefined;
  return (namespace, pairs) => (made ??= make())(namespace, pairs);
}

/** Members by the namespace that they are or may be in, and by labels. */
type Places<M> = (namespace: string, pairs: Pairs) => readonly M[];

function places<M extends Member>(members: readonly M[], pairs: (member: M) => Pairs): Places<M> {
  const byNamespace = new Map<string | undefined, LabelIndex<M>>();
  for (const member of members) {
    const index = byNamespace.get(member.namespace) ?? labelIndex<M>();
    byNamespace.set(member.namespace, index);
    index.put(member, pairs(member));
  }
  return (namespace, wanted) =>
    [namespace, undefined].flatMap((place) => byNamespace.get(place)?.find(wanted) ?? []);
}
