import { compileCel } from "./cel-environment";
import type { CelContext, CelProgram } from "./cel-environment";
import { RuleVariables } from "./cel-variables";
import { celExpression, celVariables, isEach } from "./expression";
import type { KubernetesRule, Validation, Verdict } from "./rule";
import { meetingUnknowns, UnknownValue, withUnknowns } from "./unknown";
import { containerLists, isObject } from "./workload";
import type { KubernetesObject } from "./workload";

/** One validation of a rule that does not hold, or cannot be judged. */
export interface Finding {
  /** `error` is an expression that could not be evaluated: a defect of the rule or a malformed object. */
  readonly verdict: "fail" | "unknown" | "error";
  /** From the root of the object: `spec.template.spec.containers[0].securityContext.privileged`. */
  readonly path: string;
  readonly message: string;
  /** The value found, only of a field that the rule lists as printable. */
  readonly value?: string;
  /** For `unknown` the path that is not known, for `error` what the evaluator said. */
  readonly because?: string;
}

/** What a rule says about one object. */
interface Judgement {
  readonly verdict: Verdict | "error";
  readonly findings: readonly Finding[];
}

const passed: Judgement = { verdict: "pass", findings: [] };

/** A Kubernetes rule, compiled once for many objects. */
export interface CompiledRule {
  readonly rule: KubernetesRule;
  /**
   * @param object what the rule calls `object`, made by {@link celObject}
   * @param prefix what makes a path of `object` a path of the whole resource: "spec.template."
   */
  readonly judge: (object: KubernetesObject, prefix?: string) => Judgement;
}

/**
 * An object as CEL sees it: integers are ints, unknowns throw when read, and a field that is null is left out, as the
 * API server does before anyone sees the object.
 */
export function celObject(object: unknown): KubernetesObject {
  const wrapped = withUnknowns(object, celScalar);
  return isObject(wrapped) ? wrapped : {};
}

/** The same, made when it is first asked for and never again: for the rules on the object, and for those on the stack. */
export function celObjectOnce(object: unknown): () => KubernetesObject {
  let source = object;
  let made: KubernetesObject | undefined;
  return () => {
    if (made === undefined) {
      made = celObject(source);
      // Who keeps this for the end of the stack keeps one of the two.
      source = undefined;
    }
    return made;
  };
}

/** A scalar of JSON as CEL sees it; undefined leaves the field out. */
export function celScalar(value: unknown): unknown {
  if (value === null) return undefined;
  // An integer that does not fit is a double to whoever decodes JSON for the API server.
  return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 63
    ? BigInt(Number(value))
    : value;
}

/** @throws where an expression does not compile or is not a condition, naming the rule. */
export function compileRule(rule: KubernetesRule): CompiledRule {
  const compile = (name: string, expression: string, wanted?: "bool"): CelProgram => {
    try {
      return compileCel(expression, wanted);
    } catch (error) {
      throw new Error(`rule ${rule.id}, ${name}: ${describe(error)}`, { cause: error });
    }
  };
  const variables = new RuleVariables(
    celVariables(rule).map(({ name, expression }) => ({
      name,
      expression,
      program: compile(`variable ${name}`, expression),
    })),
  );
  const validations = rule.validations.map((validation, index) => ({
    validation,
    holds: compile(`validations[${index}]`, celExpression(validation), "bool"),
    // `require` alone locates the container for which the whole expression fails, and is compiled once one does.
    holdsHere: once(() => compile(`validations[${index}]`, validation.require, "bool")),
  }));
  return {
    rule,
    judge: (object, prefix = "") => {
      const context = { object, variables: variables.of(object) };
      const findings: Finding[] = [];
      for (const { validation, holds, holdsHere } of validations) {
        const whole = run(holds, context);
        if (whole.verdict === "pass") continue;
        const located = isEach(validation)
          ? locate(rule, validation, holdsHere(), context, prefix)
          : [finding(rule, validation, whole, object, prefix, "")];
        findings.push(...(located.length > 0 ? located : [unlocated(validation, whole, prefix)]));
      }
      return findings.length === 0 ? passed : { verdict: worst(findings), findings };
    },
  };
}

interface Outcome {
  readonly verdict: Verdict | "error";
  readonly because?: string;
}

const held: Outcome = { verdict: "pass" };
const broken: Outcome = { verdict: "fail" };

function run(program: CelProgram, context: CelContext): Outcome {
  const { result, error, unknown } = meetingUnknowns(() => program(context));
  if (error === undefined) return result === true ? held : broken;
  return unknown === undefined
    ? { verdict: "error", because: describe(error) }
    : { verdict: "unknown", because: unknown.path };
}

/**
 * Judges each container by itself. A container that is not known as a whole is `unknown` and hides no other; a rule on
 * every container is broken as soon as one breaks it, so this can only turn an `unknown` into a `fail`.
 */
function locate(
  rule: KubernetesRule,
  validation: Validation,
  holds: CelProgram,
  context: CelContext,
  prefix: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const [at, read] of containersOf(context.object)) {
    let container: unknown;
    const outcome = run((inner) => holds({ ...inner, container: (container = read()) }), context);
    if (outcome.verdict !== "pass") {
      findings.push(finding(rule, validation, outcome, container, prefix, at));
    }
  }
  return findings;
}

function* containersOf(object: unknown): Generator<[path: string, read: () => unknown]> {
  for (const name of containerLists) {
    const path = `spec.${name}`;
    const list = attempt(() => (object as { spec: Record<string, unknown> }).spec[name]);
    if (list instanceof UnknownValue) {
      yield [
        path,
        () => {
          throw list;
        },
      ];
    } else if (Array.isArray(list)) {
      for (const index of list.keys()) yield [`${path}[${index}]`, () => list[index] as unknown];
    }
  }
}

function finding(
  rule: KubernetesRule,
  { path, message }: Validation,
  outcome: Outcome,
  root: unknown,
  prefix: string,
  at: string,
): Finding {
  const { verdict, because } = outcome as Outcome & { verdict: Finding["verdict"] };
  const full = `${prefixOf(path, prefix)}${at === "" ? path : `${at}.${path}`}`;
  const printed = verdict === "fail" && (rule.printable ?? []).includes(path);
  return { verdict, path: full, message, value: printed ? shown(root, path) : undefined, because };
}

function unlocated({ message }: Validation, outcome: Outcome, prefix: string): Finding {
  const { verdict, because } = outcome as Outcome & { verdict: Finding["verdict"] };
  return { verdict, path: `${prefix}spec`, message, because };
}

/** A pod rule sees the owner's name and namespace: those two are not in the template. */
function prefixOf(path: string, prefix: string): string {
  return path === "metadata.namespace" || path === "metadata.name" ? "" : prefix;
}

/** The value as JSON, or undefined where it or a part of it is not known. */
function shown(root: unknown, path: string): string | undefined {
  const text = attempt(() => {
    const value = path
      .split(".")
      .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), root);
    return JSON.stringify(value, (_, item: unknown) =>
      typeof item === "bigint" ? Number(item) : item,
    );
  });
  return text instanceof UnknownValue ? undefined : text;
}

function worst(findings: readonly Finding[]): Judgement["verdict"] {
  const order = ["fail", "error", "unknown"] as const;
  return order.find((verdict) => findings.some((f) => f.verdict === verdict)) ?? "pass";
}

function attempt<T>(read: () => T): T | UnknownValue {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnknownValue) return error;
    throw error;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}
