/** A rule on which our evaluator and Kyverno are known to differ. */
interface KnownDifference {
  readonly rule: string;
  readonly kinds: readonly string[];
  readonly ours: string;
  readonly kyverno: string;
  /** Why it cannot be otherwise. */
  readonly reason: string;
}

/** The test fails where one of these does not show any more. */
export const knownDifferences: readonly KnownDifference[] = [];

/** What Kyverno's own command line makes of a kind that Kyverno in a cluster is told about by the API server. */
interface KnownCliDifference {
  readonly kind: string;
  /** How it names the resource, in which no policy is about it. */
  readonly guessed: string;
  readonly reason: string;
}

export const knownCliDifferences: readonly KnownCliDifference[] = [
  {
    kind: "Gateway",
    guessed: "gatewaies",
    reason: "Without a cluster it guesses the plural of a kind that Kubernetes does not bring.",
  },
];

/** An expression that cel-go ends in an error, and ours does not. */
interface KnownCelDifference {
  readonly expression: string;
  readonly object: Readonly<Record<string, unknown>>;
  readonly ours: unknown;
  /** What cel-go says. */
  readonly error: string;
  readonly reason: string;
}

export const knownCelDifferences: readonly KnownCelDifference[] = [
  {
    expression: "has(object.list.a)",
    object: { list: [] },
    ours: false,
    error: "unsupported index type 'string' in list",
    reason: "Where a type has fields the API server refuses a list, so that no rule is ever asked.",
  },
];
