import fc from "fast-check";

import { kubernetesExamples } from "../policypack/catalogue-examples";
import type { Manifest } from "../policypack/examples";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { groupKind } from "../policypack/workload";
import { controllers } from "../test/support/controllers";
import { mutate, mutationOf, SeenValues } from "./mutations";
import type { Mutant } from "./mutations";
import { readsOf } from "./reads";
import type { Reads } from "./reads";

/** An object that a rule brings as an example, and what it is called. */
export interface NamedObject {
  readonly name: string;
  readonly object: Manifest;
}

export const examples: readonly NamedObject[] = kubernetesExamples.flatMap(
  ({ rule, good, bad }) => [
    ...Object.entries(good).map(([title, object]) => ({ name: `${rule}, good: ${title}`, object })),
    ...Object.entries(bad).map(([title, { object }]) => ({
      name: `${rule}, bad: ${title}`,
      object,
    })),
  ],
);

/** A pod as it is, and in each kind that makes pods. */
export function inEveryKind({ name, object }: NamedObject): NamedObject[] {
  if (object.kind !== "Pod") return [{ name, object }];
  return [
    { name, object },
    ...controllers.map(({ kind, wrap }) => ({
      name: `${name}, in a ${kind}`,
      object: wrap(object),
    })),
  ];
}

/** What the rules about a kind of object read of it; a pod inside it is read where it stands. */
function readsOfKind({ apiVersion, kind }: Manifest): Reads[] {
  const key = groupKind(apiVersion, kind);
  const controller = controllers.find((one) => one.kind === kind);
  const prefix = controller?.prefix.split(".").slice(0, -1) ?? [];
  return kubernetesRules.flatMap((rule) => {
    if (rule.on !== "pods") {
      return rule.on.some((one) => `${one.group}/${one.kind}` === key) ? [readsOf(rule)] : [];
    }
    if (kind !== "Pod" && controller === undefined) return [];
    const reads = readsOf(rule);
    return [{ ...reads, paths: reads.paths.map((path) => [...prefix, ...path]) }];
  });
}

/** Objects with one to six changes of fields that a rule on their kind reads. */
export function mutants(bases: readonly NamedObject[]): fc.Arbitrary<Mutant> {
  const kinds = new Set(bases.map(({ object }) => object.kind));
  const ofKind = [...kinds].flatMap((kind) => {
    const same = bases.filter(({ object }) => object.kind === kind);
    const [first] = same;
    const reads = first === undefined ? [] : readsOfKind(first.object);
    if (reads.length === 0) return [];
    const seen = new SeenValues(
      same.map(({ object }) => object),
      reads.flatMap(({ paths }) => paths),
    );
    const changes = fc.array(mutationOf(reads, seen), { minLength: 1, maxLength: 6 });
    // A kind on which more rules bear is asked for more often.
    const weight = Math.ceil(Math.sqrt(reads.length * same.length));
    return [
      {
        weight: first?.object.kind === "Pod" ? 4 * weight : weight,
        arbitrary: fc
          .record({ base: fc.constantFrom(...same), mutations: changes })
          .map(({ base, mutations }) => ({ base: base.name, object: base.object, mutations })),
      },
    ];
  });
  return fc.oneof(...ofKind);
}

export function mutated({ object, mutations }: Mutant): Manifest {
  // The kind of an object is how it is sent; it stays what it is.
  const { apiVersion, kind, metadata } = object;
  const changed = mutate(object, mutations);
  return {
    ...changed,
    apiVersion,
    kind,
    metadata: isObject(changed.metadata) ? changed.metadata : metadata,
  };
}

function isObject(value: unknown): value is Manifest["metadata"] {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
