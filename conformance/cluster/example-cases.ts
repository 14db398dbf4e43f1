import { kubernetesExamples } from "../../policypack/catalogue-examples";
import type { Manifest } from "../../policypack/examples";
import { controllers } from "../../test/support/controllers";
import { ourVerdicts } from "../our-verdicts";
import { completed } from "./verdicts";

/**
 * Kinds that Kyverno derives a rule on pods for, and judges. The chart keeps every ReplicaSet from it: once a rule is
 * enforced, a Deployment could not take down the ReplicaSet of before, and no repair of it would ever be rolled out.
 */
export const derived = controllers.filter(
  ({ kind }) => !["ReplicaSet", "ReplicationController", "PodTemplate"].includes(kind),
);

export interface Case {
  readonly title: string;
  readonly object: Manifest;
  /** Rules that the object breaks by the catalogue. */
  readonly breaks: readonly string[];
}

/** Debug containers come into a pod that runs, by a way of their own: the API server takes none that is created. */
const debugged = ({ object }: Case): boolean =>
  JSON.stringify(object).includes('"ephemeralContainers"');

export const cases: readonly Case[] = kubernetesExamples
  .flatMap(({ rule, good, bad }) => [
    ...Object.entries(good).map(([title, object]) => ({
      title: `${rule}, good: ${title}`,
      object,
      breaks: [],
    })),
    ...Object.entries(bad).map(([title, { object, alsoBreaks = [] }]) => ({
      title: `${rule}, bad: ${title}`,
      object,
      breaks: [rule, ...alsoBreaks],
    })),
  ])
  .filter((each) => !debugged(each));

export const inControllers = cases
  .filter(({ object }) => object.kind === "Pod")
  .flatMap(({ title, object }) =>
    derived.map(({ kind, wrap }): Case => {
      const wrapped = completed(wrap(object));
      const failed = [...ourVerdicts(wrapped)].filter(([, { verdict }]) => verdict === "fail");
      return {
        title: `${title}, in a ${kind}`,
        object: wrapped,
        breaks: failed.map(([rule]) => rule),
      };
    }),
  );
