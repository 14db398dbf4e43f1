import { createHash } from "node:crypto";
import { kyvernoPolicyNames } from "./kyverno";
import type { Condition, PolicyException } from "./kyverno-manifests";
import { namespaceDefaultsPolicy } from "./kyverno-generating";
import type { ClusterRule, KubernetesRule, SetRule } from "./rule";
import { expiryOf, patternText } from "./waivers";
import type { Waiver, WaiverSubject } from "./waivers";

/** A rule that a cluster knows something of. */
type WaivableRule = KubernetesRule | SetRule | ClusterRule;

export interface ExceptionOptions {
  readonly rules: readonly WaivableRule[];
  /** The only namespace whose exceptions Kyverno heeds. */
  readonly namespace: string;
  /** Waivers expire: whoever asks brings the time. */
  readonly now: Date;
}

type ObjectSubject = Exclude<WaiverSubject, { readonly urn: string }>;

/** Rules that one subject may break until one day, with one name under it. */
interface Grant {
  readonly subject: ObjectSubject;
  readonly owner: string;
  readonly ticket: string;
  readonly end: string;
  readonly waived: { readonly rule: WaivableRule; readonly reason: string }[];
}

/**
 * The exceptions by which Kyverno lets pass what is waived: one for all rules that a subject may break on the same terms.
 * A waiver by URN is none, because only Pulumi knows URNs, and neither is one of a cloud rule or one that has expired.
 */
export function kyvernoExceptions(
  waivers: readonly Waiver[],
  { rules, namespace, now }: ExceptionOptions,
): PolicyException[] {
  const grants = new Map<string, Grant>();
  for (const waiver of waivers) {
    const { subject, owner, ticket, reason } = waiver;
    const rule = rules.find(({ id }) => id === waiver.rule);
    if (rule === undefined || "urn" in subject || now >= expiryOf(waiver)) continue;
    const terms = { subject, owner, ticket, end: endOf(waiver) };
    const key = termsKey(terms);
    const grant = grants.get(key) ?? { ...terms, waived: [] };
    grants.set(key, grant);
    grant.waived.push({ rule, reason });
  }
  return [...grants]
    .map(([key, grant]) => exception(key, grant, namespace))
    .filter(({ spec }) => spec.policyRefs.length > 0);
}

function exception(key: string, grant: Grant, namespace: string): PolicyException {
  const { subject, owner, ticket, end, waived } = grant;
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "PolicyException",
    metadata: {
      name: nameOf(subject, key),
      namespace,
      labels: { "cleanup.kyverno.io/ttl": end.replaceAll(":", "") },
    },
    spec: {
      policyRefs: policyRefs(waived.map(({ rule }) => rule)),
      matchConditions: [
        ...subjectConditions(subject),
        { name: "not-expired", expression: madeBefore(end) },
      ],
      expiresAt: end,
      reportResult: "skip",
      properties: {
        owner,
        ticket,
        ...Object.fromEntries(waived.map(({ rule, reason }) => [rule.id, reason])),
      },
    },
  };
}

/** The policies of the rules, and what would change or make something on behalf of one: a waived object is left as it is. */
function policyRefs(rules: readonly WaivableRule[]): PolicyException["spec"]["policyRefs"] {
  const refs = rules.flatMap((rule) => {
    if (rule.engine === "set") return reportedOrGenerated(rule);
    if (rule.engine === "cluster") return verified(rule);
    const { mutatedBy } = rule;
    const validating = kyvernoPolicyNames(rule).map((name) => ({
      kind: "ValidatingPolicy" as const,
      name,
    }));
    return mutatedBy === undefined
      ? validating
      : [...validating, { kind: "MutatingPolicy" as const, name: mutatedBy }];
  });
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.name}`, ref])).values()];
}

function verified({ id }: ClusterRule): PolicyException["spec"]["policyRefs"] {
  return [id, `${id}-enforce`].map((name) => ({ kind: "ImageValidatingPolicy", name }));
}

function reportedOrGenerated({ id }: SetRule): PolicyException["spec"]["policyRefs"] {
  const { id: name, provides } = namespaceDefaultsPolicy;
  return [
    { kind: "ValidatingPolicy", name: id },
    ...(provides.some((rule) => rule === id) ? [{ kind: "GeneratingPolicy" as const, name }] : []),
  ];
}

/**
 * Kyverno does not rewrite these for Deployments and their kind as it does the policy, so they read only what a Pod and
 * all of its controllers have. They must not fail either: one that does takes its whole policy with it.
 */
function subjectConditions({ namespace, kind, name }: ObjectSubject): Condition[] {
  return [
    {
      name: "namespace",
      expression:
        namespace === undefined
          ? "!has(object.metadata.namespace)"
          : matches('object.metadata.?namespace.orValue("")', namespace),
    },
    ...(kind === undefined ? [] : [{ name: "kind", expression: matches("object.kind", kind) }]),
    {
      name: "name",
      expression: matches(
        // A pod of a controller may not have its name yet.
        'object.metadata.?name.orValue(object.metadata.?generateName.orValue(""))',
        name,
      ),
    },
  ];
}

/** `matches` of CEL looks for the pattern anywhere, which the anchors of its text forbid. A JSON string is one of CEL. */
function matches(value: string, pattern: string): string {
  return `${value}.matches(${JSON.stringify(patternText(pattern))})`;
}

/**
 * Ends an exception without the cluster being told. There is no clock in these conditions: Kyverno compiles them with
 * Kubernetes' own functions only. Three things stand in its place. What is made after the end is judged by this
 * condition; Kyverno's cleanup controller deletes the exception at the time in its label, so that what was made before is
 * judged again, too; and where nobody cleans up, `expiresAt` ends it whenever Kyverno compiles the policy again.
 *
 * While an object is still being admitted the field may be missing or null.
 */
function madeBefore(end: string): string {
  const made = "object.metadata.?creationTimestamp.orValue(null)";
  return `${made} == null || timestamp(object.metadata.creationTimestamp) < timestamp("${end}")`;
}

function endOf(waiver: Waiver): string {
  return `${expiryOf(waiver).toISOString().slice(0, -".000Z".length)}Z`;
}

function termsKey({ subject, owner, ticket, end }: Omit<Grant, "waived">): string {
  const { namespace = "", kind = "", name } = subject;
  return [namespace, kind, name, owner, ticket, end].join("\n");
}

/** Says whom it is about, and is stable for the same terms; both parts together fit into a name. */
function nameOf({ namespace = "", kind = "", name }: ObjectSubject, key: string): string {
  const subject = [namespace, kind, name].join("-").toLowerCase();
  const words = subject.match(/[a-z0-9]+/g) ?? [];
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 8);
  return `${words.join("-").slice(0, 54)}-${digest}`;
}
