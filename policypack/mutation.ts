import type { Manifest } from "./examples";
import type { KubernetesResource } from "./rule";

/**
 * A default that a cluster writes into an object that says nothing. It never changes what an object does say, so a rule
 * still refuses the wrong value; and only a rule that refuses is helped, because in an audit it would hide the finding.
 */
export interface Mutation {
  /** File name, Kyverno policy name and what a rule names as `mutatedBy`. Never reused. */
  readonly id: string;
  readonly title: string;
  /** Why the default is safe where the object says nothing. */
  readonly rationale: string;
  /** `pods` is Pod and the controllers that Kyverno derives; otherwise the resources named. */
  readonly on: "pods" | readonly KubernetesResource[];
  readonly patch: MutationPatch;
}

/**
 * CEL that makes the change, or none where the object needs nothing. A match condition would say the same, and Kyverno
 * would then register a webhook for this policy alone, one more call for each object.
 */
type MutationPatch =
  /**
   * `Object{…}` with the fields to fill in. On pods it is written for Kyverno's autogen, which moves `object.spec` and
   * `Object.spec` into the template by replacing text, so it touches nothing but the spec, and names no variable.
   */
  | { readonly type: "ApplyConfiguration"; readonly expression: string }
  /** A list of `JSONPatch{…}`: for keys that are no identifiers, such as those of labels. */
  | { readonly type: "JSONPatch"; readonly expression: string };

/** Examples of a mutation. Keys are sentences: they become test titles. */
export interface MutationExamples {
  readonly mutation: string;
  readonly cases: Readonly<Record<string, MutationExample>>;
}

interface MutationExample {
  readonly before: Manifest;
  /** The same object where it is left alone. */
  readonly after: Manifest;
}
