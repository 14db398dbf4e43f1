import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import type { Manifest } from "../policypack/examples";
import type {
  GeneratingPolicy,
  MutatingPolicy,
  PolicyException,
  ValidatingPolicy,
} from "../policypack/kyverno-manifests";

/** What Kyverno judges an object by, and what changes or makes one. */
interface KyvernoCatalogue {
  readonly policies?: readonly ValidatingPolicy[];
  readonly mutating?: readonly MutatingPolicy[];
  readonly generating?: readonly GeneratingPolicy[];
  readonly exceptions?: readonly PolicyException[];
  /** Labels of namespaces, beside the one that Kubernetes gives each. */
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An object on its way into the cluster. */
interface Submission {
  readonly object: unknown;
  /** Plural, lower case: "pods". */
  readonly resource: string;
  readonly subresource?: string;
  readonly operation: "CREATE" | "UPDATE";
  /** As the API server hands it to a webhook: decoded into its type and encoded again. */
  readonly stored?: boolean;
}

/** What one policy says about an object. A policy that does not match it says nothing. */
export interface KyvernoVerdict {
  readonly policy: string;
  readonly status: "pass" | "fail" | "error" | "skip";
  /** The index of the validation that decided, as text. */
  readonly validation?: string;
  readonly message?: string;
}

export interface KyvernoJudgement {
  readonly verdicts: readonly KyvernoVerdict[];
  /** What was judged, where that is not what was asked about. */
  readonly object?: Manifest;
  /** Why the object cannot be decoded into its type: the API server refuses it, and no policy is asked. */
  readonly refused?: string;
}

/** What all policies together make of an object. */
export interface KyvernoChange {
  /** What was asked about, where that is not what was written. */
  readonly before?: Manifest;
  /** The whole of it, changed or not. */
  readonly object?: Manifest;
  /** Those that match the object, in the order in which they acted. */
  readonly policies: readonly KyvernoVerdict[];
  /** Why the object cannot be decoded into its type: the API server refuses it, and no policy is asked. */
  readonly refused?: string;
}

/** An object on its way into a cluster in which there is something already. */
interface KyvernoEvent extends Submission {
  readonly before?: readonly Manifest[];
}

/** What there is after policies made what they make, but for the object itself. */
export interface KyvernoGeneration {
  readonly policies: readonly KyvernoVerdict[];
  /** By kind and name. */
  readonly after: readonly Manifest[];
}

/** What Kyverno's webhook says about one of Kyverno's own resources. */
interface KyvernoAdmission {
  readonly allowed: boolean;
  readonly message?: string;
  readonly warnings?: readonly string[];
}

/** What cel-go makes of an expression: a value with its type, an error, or no program at all. */
export interface CelOutcome {
  readonly value?: unknown;
  readonly error?: string;
  readonly invalid?: string;
}

/** Kyverno's own code in a process that answers in the order in which it is asked. */
export interface KyvernoProcess {
  /** Compiles policies; they hold for what is asked after. */
  readonly use: (catalogue: KyvernoCatalogue) => Promise<void>;
  readonly judge: (submission: Submission) => Promise<KyvernoJudgement>;
  readonly mutate: (submission: Submission) => Promise<KyvernoChange>;
  readonly generate: (event: KyvernoEvent) => Promise<KyvernoGeneration>;
  readonly admit: (manifest: unknown) => Promise<KyvernoAdmission>;
  readonly evaluate: (expression: string, object: unknown) => Promise<CelOutcome>;
  readonly stop: () => Promise<void>;
}

export function startKyverno(executable: string): KyvernoProcess {
  const child = spawn(executable, { stdio: ["pipe", "pipe", "inherit"] });
  const waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = [];
  // A process that has ended is told of where its output ends.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      for (const { reject } of waiting.splice(0)) reject(new Error("Kyverno ended unasked"));
      resolve();
    });
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { resolve, reject } = waiting.shift() ?? {};
    const answer = JSON.parse(line) as { readonly failure?: string };
    if (answer.failure === undefined) resolve?.(answer);
    else reject?.(new Error(answer.failure));
  });
  const ask = <T>(question: Readonly<Record<string, unknown>>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
      child.stdin.write(`${JSON.stringify(question)}\n`);
    });
  return {
    use: (catalogue) => ask({ use: catalogue }),
    judge: (submission) => ask({ judge: submission }),
    mutate: (submission) => ask({ mutate: submission }),
    generate: (event) => ask({ generate: event }),
    admit: (manifest) => ask({ admit: manifest }),
    evaluate: (expression, object) => ask({ evaluate: { expression, object } }),
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
}
