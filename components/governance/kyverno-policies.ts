import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { rulesFor } from "../../policypack/environments";
import { kyvernoSet, type KyvernoSet } from "../../policypack/kyverno-set";
import { withParameters } from "../../policypack/parameters";
import type { KubernetesRule } from "../../policypack/rule";
import type { Waiver } from "../../policypack/waivers";
import type { Settings } from "../settings/schema";
import { namespaceDefaults } from "./namespace-defaults";
import { ownNamespaces } from "./own-namespaces";
import { policiesRelease } from "./policies-release";
import { effectiveStage } from "./rollout";
import type { Scope } from "./scope";

/** The catalogue's rules as the cluster knows them, and the waivers that it heeds. */
export class KyvernoPolicies extends pulumi.ComponentResource {
  static readonly type = "palisade:governance:KyvernoPolicies";
  /** The policies. What they make or refuse may come after them. */
  readonly rules: pulumi.Resource;

  constructor(
    name: string,
    args: {
      readonly set: KyvernoSet;
      /** Kyverno, which must answer before its policies come, and must outlive them. */
      readonly after: readonly pulumi.Resource[];
    },
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(KyvernoPolicies.type, name, {}, opts);

    const child = { parent: this };
    const waivers = new k8s.helm.v3.Release(
      `${name}-waivers`,
      policiesRelease("palisade-waivers", args.set.exceptions),
      { ...child, dependsOn: [...args.after] },
    );
    this.rules = new k8s.helm.v3.Release(
      `${name}-rules`,
      policiesRelease("palisade-rules", args.set.policies),
      // A policy that came before its waivers would refuse what they let pass.
      { ...child, dependsOn: [...args.after, waivers] },
    );

    this.registerOutputs();
  }
}

/** What the stack says, and what holds for every stack. */
export interface PolicySources {
  readonly rules: readonly KubernetesRule[];
  readonly waivers: readonly Waiver[];
  readonly settings: Pick<Settings, "policies" | "teams">;
  readonly now: Date;
}

/** Every rule of the environment at its stage, with what stands beside the rules; none touches the cluster's own namespaces. */
export function rolledOut(
  { rules, waivers, settings, now }: PolicySources,
  {
    cloud,
    environment,
    systemNamespaces,
  }: Pick<Scope, "cloud" | "environment" | "systemNamespaces">,
): KyvernoSet {
  return kyvernoSet({
    rules: withParameters(rulesFor(rules, environment), settings.policies.parameters ?? {}),
    stageOf: (policy) => effectiveStage(policy, settings.policies, environment),
    systemNamespaces,
    guardedNamespaces: [
      ...Object.values(ownNamespaces),
      ...settings.teams.flatMap(({ namespaces }) => namespaces),
    ],
    namespaceDefaults: namespaceDefaults(cloud, environment),
    signatures: settings.policies.signatures,
    waivers,
    exceptionsNamespace: ownNamespaces.exceptions,
    now,
  });
}
