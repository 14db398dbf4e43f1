import { kyvernoPolicyNames } from "./kyverno";
import type { PolicyException } from "./kyverno-manifests";
import type { KubernetesRule } from "./rule";
import { expiryOf, patternText } from "./waivers";
import type { Waiver } from "./waivers";

export interface ExceptionOptions {
  readonly rules: readonly KubernetesRule[];
  /** The only namespace whose exceptions Kyverno heeds. */
  readonly namespace: string;
  readonly now: Date;
}

/**
 * The waivers that a cluster can know, as exceptions. Waivers that name a URN, cloud rules or have expired have none.
 *
 * Kyverno's autogen leaves exceptions as they are, so a condition must read the same on a Pod, a Job and a CronJob: it
 * looks at the object's own namespace, kind and name, never into a template. Kyverno looks at `expiresAt` only when it
 * compiles the policy, so the day is a condition too.
 */
export function kyvernoExceptions(
  waivers: readonly Waiver[],
  { rules, namespace, now }: ExceptionOptions,
): PolicyException[] {
  return waivers.flatMap((waiver) => {
    const rule = rules.find(({ id }) => id === waiver.rule);
    const conditions = conditionsOf(waiver);
    if (rule === undefined || conditions === undefined || now >= expiryOf(waiver)) return [];
    return [exception(waiver, rule, conditions, namespace)];
  });
}

function exception(
  waiver: Waiver,
  rule: KubernetesRule,
  matchConditions: PolicyException["spec"]["matchConditions"],
  namespace: string,
): PolicyException {
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "PolicyException",
    metadata: { name: nameOf(waiver), namespace },
    spec: {
      policyRefs: kyvernoPolicyNames(rule).map((name) => ({ kind: "ValidatingPolicy", name })),
      matchConditions,
      expiresAt: timestamp(waiver),
      reportResult: "skip",
      properties: { owner: waiver.owner, reason: waiver.reason, ticket: waiver.ticket },
    },
  };
}

function conditionsOf(waiver: Waiver): PolicyException["spec"]["matchConditions"] | undefined {
  const { subject } = waiver;
  if ("urn" in subject) return undefined;
  return [
    { name: "namespace", expression: inNamespace(subject.namespace) },
    ...(subject.kind === undefined
      ? []
      : [{ name: "kind", expression: matching("object.kind", subject.kind) }]),
    { name: "name", expression: matching(nameInCel, subject.name) },
    { name: "not-expired", expression: `time.now() < timestamp("${timestamp(waiver)}")` },
  ];
}

function inNamespace(pattern: string | undefined): string {
  if (pattern === undefined) return "!has(object.metadata.namespace)";
  return matching("object.metadata.namespace", pattern);
}

/** A pod that a controller makes has no name yet when it is admitted, only the beginning of one. */
const nameInCel =
  '(has(object.metadata.name) ? object.metadata.name : object.metadata.?generateName.orValue(""))';

function matching(value: string, pattern: string): string {
  if (!pattern.includes("*")) return `${value} == ${JSON.stringify(pattern)}`;
  return `${value}.matches(${JSON.stringify(patternText(pattern))})`;
}

function timestamp(waiver: Waiver): string {
  return expiryOf(waiver).toISOString().replace(".000Z", "Z");
}

function nameOf({ rule, subject }: Waiver): string {
  const parts = "urn" in subject ? [subject.urn] : [subject.namespace, subject.kind, subject.name];
  return [rule, ...parts]
    .filter((part) => part !== undefined)
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
}
