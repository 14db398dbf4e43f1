import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import type { Manifest } from "../policypack/examples";
import type {
  GeneratingPolicy,
  ImageValidatingPolicy,
  MutatingPolicy,
  PolicyException,
  ValidatingPolicy,
} from "../policypack/kyverno-manifests";

/** What Kyverno judges an object by, and what changes or makes one. */
interface KyvernoCatalogue {
  readonly policies?: readonly ValidatingPolicy[];
  readonly mutating?: readonly MutatingPolicy[];
  readonly generating?: readonly GeneratingPolicy[];
  readonly verifying?: readonly ImageValidatingPolicy[];
  readonly exceptions?: readonly PolicyException[];
  /** Labels of namespaces, beside the one that Kubernetes gives each. */
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is in the cluster already, for policies that look at more than one object. */
  readonly neighbours?: readonly { readonly resource: string; readonly object: unknown }[];
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
interface KyvernoChange {
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
interface KyvernoGeneration {
  readonly policies: readonly KyvernoVerdict[];
  /** By kind and name. */
  readonly after: readonly Manifest[];
}

/** An image to be made, and put into a registry that lives as long as the process. It is another one each time. */
interface WantedImage {
  /** "team-a/app" */
  readonly repository: string;
  /** Names of keys, each of which signs. A key that nobody named yet is made. */
  readonly signedBy: readonly string[];
  /** What becomes of what was signed, after it was. */
  readonly payload?: "altered" | "of another image";
}

export interface PushedImage {
  /** Host and port. */
  readonly registry: string;
  /** The image by its tag. */
  readonly tagged: string;
  /** The image by its digest. */
  readonly reference: string;
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
  /** What Kyverno's webhook says about the signatures of a pod's images. */
  readonly verify: (submission: Submission) => Promise<KyvernoAdmission>;
  readonly push: (image: WantedImage) => Promise<PushedImage>;
  /** The public half of a key, in PEM. */
  readonly publicKey: (name: string) => Promise<string>;
  readonly admit: (manifest: unknown) => Promise<KyvernoAdmission>;
  readonly evaluate: (expression: string, object: unknown) => Promise<CelOutcome>;
  readonly stop: () => Promise<void>;
}

export function startKyverno(executable: string): KyvernoProcess {
  // It makes much that it drops at once; with less tidying up it needs a sixth less of the processor.
  const env = { GOGC: "400", GOMEMLIMIT: "1GiB", ...process.env };
  const child = spawn(executable, { env, stdio: ["pipe", "pipe", "inherit"] });
  const waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = [];
  // A process that has ended is told of where its output ends.
  child.stdin.on("error", () => undefined);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      over = true;
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
      if (over) {
        reject(new Error("Kyverno has ended"));
        return;
      }
      waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
      child.stdin.write(`${JSON.stringify(question)}\n`);
    });
  return {
    use: (catalogue) => ask({ use: catalogue }),
    judge: (submission) => ask({ judge: submission }),
    mutate: (submission) => ask({ mutate: submission }),
    generate: (event) => ask({ generate: event }),
    verify: (submission) => ask({ verify: submission }),
    push: (image) => ask({ push: image }),
    publicKey: async (name) => (await ask<{ pem: string }>({ key: { name } })).pem,
    admit: (manifest) => ask({ admit: manifest }),
    evaluate: (expression, object) => ask({ evaluate: { expression, object } }),
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
}
