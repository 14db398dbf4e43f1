import { deletionException } from "./deletions";
import type { Manifest } from "./examples";
import { kyvernoExceptions } from "./exceptions";
import { kyvernoPolicies } from "./kyverno";
import { generatingPolicy, namespaceDefaultsPolicy } from "./kyverno-generating";
import { imageValidatingPolicies } from "./kyverno-images";
import type { Signatures } from "./kyverno-images";
import type { KyvernoPolicy, PolicyException } from "./kyverno-manifests";
import { mutatingPolicy } from "./kyverno-mutating";
import { reportingPolicy } from "./kyverno-reporting";
import type { Mutation } from "./mutation";
import { mutations } from "./mutations";
import type { KubernetesRule, SetRule } from "./rule";
import { requireImageSignature } from "./rules/cluster/require-image-signature";
import type { Stage } from "./stages";
import type { Waiver } from "./waivers";

export interface KyvernoSetOptions {
  /** The rules that are asked of the environment. */
  readonly rules: readonly KubernetesRule[];
  /** The same of those that need other objects, which a cluster only reports. */
  readonly setRules: readonly SetRule[];
  /** How far a rule, or anything else with an id, is rolled out. */
  readonly stageOf: (policy: { readonly id: string }) => Stage;
  /** Namespaces that no policy judges or changes: the cluster must never be locked out of its own. */
  readonly systemNamespaces: readonly string[];
  /** Namespaces that are made and guarded by Palisade, which need no defaults. */
  readonly guardedNamespaces: readonly string[];
  /** What every other new namespace is given; without a namespace of their own. */
  readonly namespaceDefaults: readonly Manifest[];
  /** Which images must be signed by whom. Nobody is trusted unless somebody says so: without it nothing is verified. */
  readonly signatures?: Signatures;
  readonly waivers: readonly Waiver[];
  /** The only namespace whose exceptions Kyverno heeds. */
  readonly exceptionsNamespace: string;
  readonly now: Date;
}

/** Everything that Kyverno is told in a cluster. The exceptions come first, or a policy would refuse what is waived. */
export interface KyvernoSet {
  readonly exceptions: readonly PolicyException[];
  readonly policies: readonly KyvernoPolicy[];
}

export function kyvernoSet(options: KyvernoSetOptions): KyvernoSet {
  const { rules, stageOf, systemNamespaces, exceptionsNamespace: namespace } = options;
  const validating = rules.flatMap((rule) =>
    kyvernoPolicies(rule, { stage: stageOf(rule), excludedNamespaces: systemNamespaces }),
  );
  const reporting = options.setRules.map((rule) =>
    reportingPolicy(rule, { excludedNamespaces: systemNamespaces }),
  );
  const mutating = mutations.map((mutation) =>
    mutatingPolicy(mutation, {
      stage: mutationStage(mutation, options),
      excludedNamespaces: systemNamespaces,
    }),
  );
  const generating = generatingPolicy({
    stage: stageOf(namespaceDefaultsPolicy),
    excludedNamespaces: [...new Set([...systemNamespaces, ...options.guardedNamespaces])].sort(),
    defaults: options.namespaceDefaults,
  });
  const images =
    options.signatures === undefined
      ? []
      : imageValidatingPolicies(options.signatures, {
          stage: stageOf(requireImageSignature),
          excludedNamespaces: systemNamespaces,
        });
  const policies = [...validating, ...reporting, ...images, ...mutating, generating].filter(
    (each) => each !== undefined,
  );
  return {
    exceptions: [
      deletionException(policies, namespace),
      ...kyvernoExceptions(options.waivers, {
        rules: [...rules, ...options.setRules, requireImageSignature],
        namespace,
        now: options.now,
      }),
    ],
    policies,
  };
}

/**
 * A mutation goes no further than the rules that it helps: where an object is only reported, a default would hide it. A
 * rule on what is in no namespace is only reported until it is enforced.
 */
function mutationStage({ id, on }: Mutation, { rules, stageOf }: KyvernoSetOptions): Stage {
  const stages = rules.filter(({ mutatedBy }) => mutatedBy === id).map(stageOf);
  if (stages.length === 0 || stages.includes("audit")) return "audit";
  if (!stages.includes("canary")) return "enforce";
  return on === "pods" || on.every(({ scope }) => scope === "Namespaced") ? "canary" : "audit";
}
