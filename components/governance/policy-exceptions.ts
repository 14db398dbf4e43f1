import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { catalogue } from "../../policypack/catalogue";
import { kyvernoPolicyNames } from "../../policypack/kyverno";
import type { Condition, PolicyException } from "../../policypack/kyverno-manifests";
import type { KubernetesRule } from "../../policypack/rule";
import {
  expiryOf,
  parseWaivers,
  patternText,
  type Waiver,
  type WaiverSubject,
} from "../../policypack/waivers";
import { ownNamespaces } from "./own-namespaces";

type ObjectSubject = Exclude<WaiverSubject, { readonly urn: string }>;

/** The waivers that the policy pack heeds, so that the cluster heeds the same. */
export function readWaivers(): Waiver[] {
  const path = join(__dirname, "../../policypack/waivers.yaml");
  const ids = catalogue.map(({ id }) => id);
  try {
    return parseWaivers(readFileSync(path, "utf8"), "policypack/waivers.yaml", ids);
  } catch (error) {
    // The author of the file is told what to change in it; a stack would be of no use to them.
    throw new pulumi.RunError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The exceptions by which Kyverno lets pass what is waived. A waiver by URN is none: only Pulumi knows URNs.
 *
 * One that has expired is still written, and matches nothing: its end is in its own condition, because Kyverno looks at
 * `expiresAt` only when it compiles a policy.
 */
export function policyExceptions(
  waivers: readonly Waiver[],
  rules: readonly KubernetesRule[],
): PolicyException[] {
  return waivers.flatMap((waiver) => {
    const rule = rules.find(({ id }) => id === waiver.rule);
    const { subject } = waiver;
    return !rule || "urn" in subject ? [] : [exception(waiver, subject, rule)];
  });
}

function exception(waiver: Waiver, subject: ObjectSubject, rule: KubernetesRule): PolicyException {
  const { owner, reason, ticket } = waiver;
  const end = `${expiryOf(waiver).toISOString().slice(0, -".000Z".length)}Z`;
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "PolicyException",
    metadata: { name: `${rule.id}-${digest(subject)}`, namespace: ownNamespaces.exceptions },
    spec: {
      policyRefs: kyvernoPolicyNames(rule).map((name) => ({ kind: "ValidatingPolicy", name })),
      matchConditions: [
        ...subjectConditions(subject),
        { name: "not-expired", expression: `time.now() < timestamp("${end}")` },
      ],
      expiresAt: end,
      reportResult: "skip",
      properties: { owner, reason, ticket },
    },
  };
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

/** Stable for a subject, and short enough for a name. */
function digest(subject: ObjectSubject): string {
  const { namespace = "", kind = "", name } = subject;
  return createHash("sha256").update([namespace, kind, name].join("\n")).digest("hex").slice(0, 8);
}
