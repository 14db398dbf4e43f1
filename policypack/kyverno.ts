import { celExpression, celVariables, readsEphemeralContainers } from "./expression";
import type { LabelRequirement, ResourceRule, ValidatingPolicy } from "./kyverno-manifests";
import type { KubernetesResource, KubernetesRule, Validation } from "./rule";
import { optedIn, stageLabel } from "./stages";
import type { Stage } from "./stages";

export interface KyvernoOptions {
  readonly stage: Stage;
  /** Namespaces that no policy judges, by name: the cluster must never be locked out of its own. */
  readonly excludedNamespaces: readonly string[];
}

/** The six kinds that Kyverno derives from a rule on Pods. All of them, in its own words. */
const podControllers = [
  "daemonsets",
  "deployments",
  "replicasets",
  "statefulsets",
  "jobs",
  "cronjobs",
] as const;

/**
 * The policies that enforce a rule in a cluster. More than one where the rule cannot be said in one:
 * - a rule on containers has a second for `pods/ephemeralcontainers`, because naming that subresource beside `pods` would
 *   turn the derivation for Deployments and their kind off. A rule that looks at no container cannot be broken by adding
 *   one;
 * - a canary is a pair, one for the namespaces that opted in and one for the rest;
 * - a rule on namespaced and cluster-scoped objects has one for each, because a namespace selector never exempts a
 *   cluster-scoped object. Those have no canary: until `enforce` they are only reported.
 */
export function kyvernoPolicies(rule: KubernetesRule, options: KyvernoOptions): ValidatingPolicy[] {
  return targetsOf(rule).flatMap((target) =>
    variantsOf(target, options.stage)
      // What is only reported is found in the pod itself, of which the background scan sees every container.
      .filter(({ action }) => target.background || action === "Deny")
      .map((variant) => policy(rule, target, variant, options)),
  );
}

/** The name of every policy that a rule may have in a cluster, at any stage: an exception must name them all. */
export function kyvernoPolicyNames(rule: KubernetesRule): string[] {
  const names = (["canary", "enforce"] as const).flatMap((stage) =>
    kyvernoPolicies(rule, { stage, excludedNamespaces: [] }).map(({ metadata }) => metadata.name),
  );
  return [...new Set(names)];
}

/** What one policy of a rule is about. */
interface Target {
  readonly suffix: "" | "-ephemeral" | "-cluster";
  readonly clusterScoped: boolean;
  readonly resourceRules: readonly ResourceRule[];
  readonly controllers: readonly string[];
  /** A subresource is never stored, so a scan of what is there never meets it. */
  readonly background: boolean;
}

function targetsOf(rule: KubernetesRule): Target[] {
  if (rule.on !== "pods") return resourceTargets(rule.on);
  const pods: Target = {
    suffix: "",
    clusterScoped: false,
    resourceRules: [resourceRule("", "v1", ["pods"], ["CREATE", "UPDATE"])],
    controllers: podControllers,
    background: true,
  };
  const ephemeral: Target = {
    suffix: "-ephemeral",
    clusterScoped: false,
    resourceRules: [resourceRule("", "v1", ["pods/ephemeralcontainers"], ["UPDATE"])],
    controllers: [],
    background: false,
  };
  return readsEphemeralContainers(rule) ? [pods, ephemeral] : [pods];
}

function resourceTargets(resources: readonly KubernetesResource[]): Target[] {
  const namespaced = resources.filter(({ scope }) => scope === "Namespaced");
  const cluster = resources.filter(({ scope }) => scope === "Cluster");
  const target = (on: readonly KubernetesResource[], suffix: Target["suffix"]): Target => ({
    suffix,
    clusterScoped: on === cluster,
    resourceRules: on.map(({ group, version, resource }) =>
      resourceRule(group, version, [resource], ["CREATE", "UPDATE"]),
    ),
    controllers: [],
    background: true,
  });
  return [
    ...(namespaced.length > 0 ? [target(namespaced, "")] : []),
    ...(cluster.length > 0 ? [target(cluster, namespaced.length > 0 ? "-cluster" : "")] : []),
  ];
}

function resourceRule(
  group: string,
  version: string,
  resources: readonly string[],
  operations: ResourceRule["operations"],
): ResourceRule {
  return { apiGroups: [group], apiVersions: [version], operations, resources };
}

/** One of the policies that a stage needs for a target. */
interface Variant {
  readonly suffix: "" | "-enforce";
  readonly action: "Audit" | "Deny";
  readonly namespaces: readonly LabelRequirement[];
}

function variantsOf({ clusterScoped }: Target, stage: Stage): Variant[] {
  if (stage === "enforce") return [{ suffix: "", action: "Deny", namespaces: [] }];
  if (stage === "audit" || clusterScoped) return [{ suffix: "", action: "Audit", namespaces: [] }];
  const stageIs = (operator: LabelRequirement["operator"]): LabelRequirement[] => [
    { key: stageLabel, operator, values: [optedIn] },
  ];
  return [
    { suffix: "", action: "Audit", namespaces: stageIs("NotIn") },
    { suffix: "-enforce", action: "Deny", namespaces: stageIs("In") },
  ];
}

function policy(
  rule: KubernetesRule,
  target: Target,
  variant: Variant,
  { excludedNamespaces }: KyvernoOptions,
): ValidatingPolicy {
  const variables = celVariables(rule);
  // Kubernetes sets this label on every namespace and lets nobody change it.
  const notExcluded: LabelRequirement[] =
    excludedNamespaces.length === 0
      ? []
      : [{ key: "kubernetes.io/metadata.name", operator: "NotIn", values: excludedNamespaces }];
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "ValidatingPolicy",
    metadata: {
      name: `${rule.id}${target.suffix}${variant.suffix}`,
      labels: { "app.kubernetes.io/managed-by": "palisade", "palisade.dev/rule": rule.id },
      annotations: {
        "policies.kyverno.io/title": rule.title,
        "policies.kyverno.io/severity": rule.severity,
        "policies.kyverno.io/category": "Palisade",
        "policies.kyverno.io/description": rule.rationale,
        "palisade.dev/controls": rule.controls.join(","),
      },
    },
    spec: {
      validationActions: [variant.action],
      failurePolicy: "Fail",
      evaluation: {
        mode: "Kubernetes",
        admission: { enabled: true },
        background: { enabled: target.background },
      },
      autogen: {
        podControllers: { controllers: target.controllers },
        validatingAdmissionPolicy: { enabled: false },
      },
      matchConstraints: {
        namespaceSelector: { matchExpressions: [...notExcluded, ...variant.namespaces] },
        resourceRules: target.resourceRules,
      },
      ...(variables.length > 0 ? { variables } : {}),
      validations: rule.validations.map((validation) => ({
        expression: celExpression(validation),
        message: admissionMessage(rule, validation),
      })),
    },
  };
}

function admissionMessage({ title, remediation }: KubernetesRule, { message }: Validation): string {
  return `${title}: ${message} ${remediation}`;
}
